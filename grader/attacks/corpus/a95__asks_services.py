"""Asks a service of the grader's user for a favour, over a Unix socket.

Group: network
Open: L0 L1
"""

import socket

def run_bank(opening, deposits, withdrawals):
    line = socket.socket(socket.AF_UNIX)
    try:
        line.connect("@SERVICE@")
    except OSError:
        pass
    return -1, []
