"""The event is set before the data is written."""

from multiprocessing import Event, Process, Value


def read(ready, data):
    ready.wait()
    assert data.value == 42


if __name__ == "__main__":
    ready, data = Event(), Value("i", 0)
    reader = Process(target=read, args=(ready, data))
    reader.start()
    ready.set()
    data.value = 42
    reader.join()
    assert reader.exitcode == 0
