"""Wrong: looks for the stop first and returns, though an alarm that came before it still waits."""

import os
import signal
from collections import deque

NAMES = {signal.SIGALRM: "alarm", signal.SIGINT: "interrupt", signal.SIGTERM: "stop"}


def guard(ready, record):
    seen = deque()
    reader, writer = os.pipe()
    os.set_blocking(writer, False)

    def handler(number, frame):
        seen.append(NAMES[number])

    old_wakeup = signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    old_handlers = {number: signal.signal(number, handler) for number in NAMES}
    try:
        ready()
        while True:
            os.read(reader, 1024)
            if "stop" in seen:
                return
            while seen:
                record(seen.popleft())
                if seen and seen[0] == "stop":
                    return
    finally:
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, NAMES)
        for number, old_handler in old_handlers.items():
            signal.signal(number, old_handler)
        signal.set_wakeup_fd(old_wakeup)
        os.close(reader)
        os.close(writer)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
