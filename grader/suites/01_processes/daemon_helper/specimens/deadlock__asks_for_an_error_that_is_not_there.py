"""Wrong: takes an error from the queue whether there is one or not."""

import time
from multiprocessing import Process, SimpleQueue


def run_with_heartbeat(work, beat, interval):
    errors = SimpleQueue()
    helper = Process(target=loop, args=(beat, interval, errors), daemon=True)
    helper.start()
    try:
        result = work()
    finally:
        helper.terminate()
        helper.join()
    error = errors.get()
    if error:
        raise error
    return result


def loop(beat, interval, errors):
    try:
        while True:
            beat()
            time.sleep(interval)
    except Exception as error:
        errors.put(error)
