"""Two processes signal each other ten thousand times.

Group: exhaustion
"""

import os, signal

def run_bank(opening, deposits, withdrawals):
    signal.signal(signal.SIGUSR1, lambda *_: None)
    parent, child = os.getpid(), os.fork()
    for _ in range(10_000):
        try:
            os.kill(child or parent, signal.SIGUSR1)
        except ProcessLookupError:
            break
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    return -1, []
