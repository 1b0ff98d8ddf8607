"""Connects to this host on an address that is not the loopback's.

Group: network
Open: L0 L1 L2
"""

import socket

def run_bank(opening, deposits, withdrawals):
    try:
        socket.create_connection(("@ADDRESS@", @PORT@), 1.0).sendall(b"hello")
    except OSError:
        pass
    return -1, []
