"""An alarm ends a wait; the handler raises."""

import signal
import time
from multiprocessing import Process


class TooLate(Exception):
    pass


def give_up(_number, _frame):
    raise TooLate


def run():
    signal.signal(signal.SIGALRM, give_up)
    signal.alarm(2)
    try:
        while True:
            time.sleep(1)
    except TooLate:
        pass


if __name__ == "__main__":
    worker = Process(target=run)
    worker.start()
    worker.join()
    assert worker.exitcode == 0
