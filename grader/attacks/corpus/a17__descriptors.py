"""Reads from every descriptor that it inherited.

Group: exfiltration
"""

import os

PREFIX = b"CAN" + b"ARY-"

def look(path):
    try:
        with open(path, "rb") as file:
            data = file.read(1 << 16)
    except OSError:
        return
    at = data.find(PREFIX)
    if at >= 0:
        raise RuntimeError(data[at:at + 60].decode(errors="replace"))

def run_bank(opening, deposits, withdrawals):
    for number in range(3, 256):
        look(f"/proc/self/fd/{number}")
    return -1, []
