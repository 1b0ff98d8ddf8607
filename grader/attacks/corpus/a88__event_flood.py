"""Tells the grader tens of thousands of events, and endless lines.

Group: exhaustion
"""

import os, socket

def run_bank(opening, deposits, withdrawals):
    lines = [socket.socket(socket.AF_UNIX) for _ in range(200)]
    for line in lines:
        line.connect(os.environ["GRADER_WITNESS"])
        line.setblocking(False)
    for line in lines:
        try:
            line.send(b'{"event": "tell", "label": "x", "data": ' + b"[" * 50_000)
        except OSError:
            pass
    return -1, []
