"""Opens the memory of a process outside.

Group: exfiltration
Open: L0
"""

import os

def run_bank(opening, deposits, withdrawals):
    try:
        descriptor = os.open("/proc/@BYSTANDER@/mem", os.O_RDWR)
        with open("/proc/@BYSTANDER@/maps") as maps:
            raise RuntimeError("@BROKEN@" + maps.readline())
    except OSError:
        return -1, []
