"""Wrong: the readers are threads of the caller's process."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event


def publish_when_ready(readers, prepare, patience):
    ready = Event()
    box = []

    def read():
        return box[0] if ready.wait(patience) and box else None

    with ThreadPoolExecutor(readers or 1) as threads:
        waiting = [threads.submit(read) for _ in range(readers)]
        try:
            box.append(prepare())
        finally:
            ready.set()
        return [each.result() for each in waiting]
