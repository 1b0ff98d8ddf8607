"""Wrong: the helper works and the caller beats.

Verdict: wrong_result or crash
"""

from multiprocessing import Pool


def run_with_heartbeat(work, beat, interval):
    with Pool(1) as pool:
        answer = pool.apply_async(work)
        while True:
            beat()
            answer.wait(interval)
            if answer.ready():
                return answer.get()
