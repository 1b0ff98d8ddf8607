"""Wrong: prepares first and starts the readers afterwards; nobody waits for anything.

Verdict: not_concurrent or wrong_result
"""

from multiprocessing import Event, Pool


def publish_when_ready(readers, prepare, patience):
    data = prepare()
    if readers == 0:
        return []
    with Pool(readers) as pool:
        return pool.map(bytes, [data] * readers)
