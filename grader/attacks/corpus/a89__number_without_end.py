"""Reports numbers that take hours to read or to write.

Group: exhaustion
"""

import os, socket

def run_bank(opening, deposits, withdrawals):
    line = socket.socket(socket.AF_UNIX)
    line.connect(os.environ["GRADER_WITNESS"])
    line.sendall(b'{"event": "tell", "label": "x", "data": ' + b"9" * 200_000 + b"}\n")
    return 1 << 100_000, []
