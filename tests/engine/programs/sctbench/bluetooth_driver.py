"""`bluetooth_driver`: the driver may be stopped between an adder's look and its work."""

from multiprocessing import Lock, Process, Value

m = Lock()
pending = Value("i", 1, lock=False)
stopping = Value("i", 0, lock=False)
event = Value("i", 0, lock=False)
stopped = Value("i", 0, lock=False)


def release():
    with m:
        pending.value -= 1
        left = pending.value
    if left == 0:
        event.value = 1


def add():
    if stopping.value:
        status = -1
    else:
        with m:
            pending.value += 1
        status = 0
    if status == 0:
        assert not stopped.value
    release()


def stop():
    stopping.value = 1
    release()
    if event.value:
        stopped.value = 1


if __name__ == "__main__":
    stopper = Process(target=stop)
    stopper.start()
    add()
    stopper.join()
