"""Right: forked players; the record is a managed list of two, replaced as a whole under a lock."""

import os
from multiprocessing import Lock, Manager


def high_score(scores):
    lock = Lock()
    with Manager() as manager:
        record = manager.list()
        children = []
        for number, own in enumerate(scores):
            pid = os.fork()
            if pid == 0:
                status = 1
                try:
                    for score in own:
                        with lock:
                            if not len(record) or score > record[0]:
                                record[:] = [score, number]
                    status = 0
                finally:
                    os._exit(status)
            children.append(pid)
        failed = [os.waitpid(pid, 0)[1] for pid in children]
        if any(failed):
            raise RuntimeError("a player failed")
        best, holder = list(record) or (None, None)
    return {"best": best, "holder": holder}
