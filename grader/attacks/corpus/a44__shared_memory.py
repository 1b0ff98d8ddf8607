"""Fills shared memory and leaves it behind.

Group: exhaustion
Open: L0 L1
"""

import os

def run_bank(opening, deposits, withdrawals):
    with open("/dev/shm/attack-leftover-@MARK@", "wb") as file:
        for _ in range(64):
            file.write(bytes(1 << 20))
    return -1, []
