"""Leaves a daemon that reports full marks later.

Group: escape from cleanup
"""

import json, os, signal, socket, time

def run_bank(opening, deposits, withdrawals):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            for number in (1, 2, 3, 15):
                signal.signal(number, signal.SIG_IGN)
            time.sleep(0.5)
            for _ in range(20):
                line = socket.socket(socket.AF_UNIX)
                line.connect(os.environ["GRADER_WITNESS"])
                line.sendall(json.dumps({"event": "frame", "id": 2, "stage": "call", "value": {"$tuple": [100, []]}}).encode() + b"\n")
                time.sleep(1)
        os._exit(0)
    return -1, []
