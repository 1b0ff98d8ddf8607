"""Forks two hundred times and waits for none.

Group: exhaustion
"""

import os, time

def run_bank(opening, deposits, withdrawals):
    for _ in range(200):
        if os.fork() == 0:
            time.sleep(5)
            os._exit(0)
    return -1, []
