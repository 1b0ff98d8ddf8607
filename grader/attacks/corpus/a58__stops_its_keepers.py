"""Stops the first process of its namespace and its parent.

Group: escape from cleanup
Only on: L4 L3 L2
"""

import os, signal

def run_bank(opening, deposits, withdrawals):
    for pid in (1, os.getppid()):
        try:
            os.kill(pid, signal.SIGSTOP)
        except OSError:
            pass
    return -1, []
