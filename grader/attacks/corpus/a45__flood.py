"""Prints without end.

Group: exhaustion
"""

import os

def run_bank(opening, deposits, withdrawals):
    block = b"\x1b[2J\0\xff" * 20_000
    for _ in range(2000):
        os.write(1, block)
        os.write(2, block)
    return -1, []
