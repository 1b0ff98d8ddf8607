"""Wrong: a home-made barrier counts without a lock; a lost count lets nobody on.

Verdict: race or deadlock or timeout
"""

import time
from multiprocessing import Process, RawValue


def run_phases(parties, phases, step):
    arrived = RawValue("i", 0)
    failed = RawValue("b", 0)
    processes = [
        Process(target=work, args=(arrived, failed, parties, party, phases, step)) for party in range(parties)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if failed.value:
        raise RuntimeError("a step failed")


def work(arrived, failed, parties, party, phases, step):
    for phase in range(phases):
        try:
            step(party, phase)
        except Exception:
            failed.value = 1
            return
        arrived.value += 1
        while arrived.value < parties * (phase + 1):
            if failed.value:
                return
            time.sleep(0.001)
