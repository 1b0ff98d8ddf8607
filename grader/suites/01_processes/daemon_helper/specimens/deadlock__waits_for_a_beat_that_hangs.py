"""Wrong: the helper sleeps on the event, but does not see it while it hangs in a beat.

Verdict: deadlock or timeout
"""

from multiprocessing import Event, Process


def run_with_heartbeat(work, beat, interval):
    over = Event()
    helper = Process(target=loop, args=(beat, interval, over), daemon=True)
    helper.start()
    try:
        result = work()
        failed = helper.exitcode is not None
    finally:
        over.set()
        helper.join()
    if failed:
        raise RuntimeError("the beat failed")
    return result


def loop(beat, interval, over):
    while True:
        beat()
        if over.wait(interval):
            return
