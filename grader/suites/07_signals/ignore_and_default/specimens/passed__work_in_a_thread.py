"""Right: a thread does the work; all threads hold the signal back till it is done."""

import signal
from concurrent.futures import ThreadPoolExecutor


def run_shielded(critical):
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        with ThreadPoolExecutor(1) as executor:
            future = executor.submit(critical)
        return future.result()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
