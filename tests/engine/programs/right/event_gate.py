"""A reader waits for the event that says the data is there."""

from multiprocessing import Event, Process, Value


def read(ready, data):
    ready.wait()
    assert data.value == 42


if __name__ == "__main__":
    ready, data = Event(), Value("i", 0)
    reader = Process(target=read, args=(ready, data))
    reader.start()
    data.value = 42
    ready.set()
    reader.join()
    assert reader.exitcode == 0
