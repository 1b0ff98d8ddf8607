import signal


def guard(ready, record):
    stopped = False

    def handler(number, frame):
        nonlocal stopped
        if number == signal.SIGALRM:
            record("alarm")
        elif number == signal.SIGINT:
            record("interrupt")
        else:
            stopped = True

    old = {number: signal.signal(number, handler) for number in (signal.SIGALRM, signal.SIGTERM, signal.SIGINT)}
    try:
        ready()
        while not stopped:
            signal.pause()
    finally:
        for number in old:
            signal.signal(number, old[number])
