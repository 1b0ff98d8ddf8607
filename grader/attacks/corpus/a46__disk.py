"""Fills the temporary folder and its own.

Group: exhaustion
Never on: L0
"""

import os, tempfile

def run_bank(opening, deposits, withdrawals):
    for folder in (tempfile.gettempdir(), os.getcwd(), "/var/tmp"):
        try:
            with open(os.path.join(folder, "attack-leftover-@MARK@"), "wb") as file:
                for _ in range(300):
                    file.write(bytes(1 << 20))
        except OSError:
            pass
    return -1, []
