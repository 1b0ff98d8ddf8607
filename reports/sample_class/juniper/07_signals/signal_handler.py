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
        stopped = False
        while not stopped:
            os.read(reader, 1024)
            while seen:
                name = seen.popleft()
                if name == "stop":
                    stopped = True
                else:
                    record(name)
    finally:
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, NAMES)
        signal.set_wakeup_fd(old_wakeup)
        os.close(reader)
        os.close(writer)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    for name in seen:
        if name != "stop":
            record(name)
