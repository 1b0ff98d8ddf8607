"""Wrong: the handler of `SIGTERM` raises to end the wait, and so breaks into a `record` under way.

Verdict: lost_signal or crash or wrong_result
"""

import signal
import time


class Stop(BaseException):
    pass


def guard(ready, record):
    def handler(number, frame):
        if number == signal.SIGTERM:
            raise Stop
        record("alarm" if number == signal.SIGALRM else "interrupt")

    old = {number: signal.signal(number, handler) for number in (signal.SIGALRM, signal.SIGINT, signal.SIGTERM)}
    try:
        ready()
        while True:
            time.sleep(0.05)
    except Stop:
        pass
    finally:
        for number in old:
            signal.signal(number, old[number])
