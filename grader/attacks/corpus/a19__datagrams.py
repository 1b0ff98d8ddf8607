"""Sends datagrams and asks a name server.

Group: network
"""

import socket

def run_bank(opening, deposits, withdrawals):
    line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        line.sendto(b"hello", ("@ADDRESS@", @PORT@))
    except OSError:
        pass
    for family in (38, 40):
        try:
            socket.socket(family, socket.SOCK_STREAM)
        except OSError:
            pass
    return -1, []
