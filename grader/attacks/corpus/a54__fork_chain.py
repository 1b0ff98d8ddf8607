"""A chain of children that each fork and die, so that a list of processes is always old.

Group: escape from cleanup
"""

import os, time

def run_bank(opening, deposits, withdrawals):
    if os.fork() == 0:
        os.setsid()
        for _ in range(400):
            if os.fork():
                os._exit(0)
            time.sleep(0.005)
        os._exit(0)
    return -1, []
