"""Keeps what it learns from one call for the next, in files, segments and names.

Group: stale results
Open: L0 L1
"""

import os

PLACES = ("/dev/shm/attack-leftover-@MARK@", "/tmp/attack-leftover-@MARK@", "/var/tmp/attack-leftover-@MARK@")

def run_bank(opening, deposits, withdrawals):
    for place in PLACES:
        try:
            with open(place, "a") as file:
                file.write(repr((opening, deposits, withdrawals)))
        except OSError:
            pass
    return -1, []
