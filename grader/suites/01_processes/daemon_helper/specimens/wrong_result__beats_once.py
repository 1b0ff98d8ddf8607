"""Wrong: one beat and no loop."""

from multiprocessing import Process


def run_with_heartbeat(work, beat, interval):
    helper = Process(target=beat, daemon=True)
    helper.start()
    try:
        result = work()
        failed = helper.exitcode not in (None, 0)
    finally:
        helper.kill()
        helper.join()
    if failed:
        raise RuntimeError("the beat failed")
    return result
