"""Right: waits for whoever ends next, and keeps the codes by their place."""

from multiprocessing import Process
from multiprocessing.connection import wait


class Worker(Process):
    def __init__(self, place, function, values):
        super().__init__(daemon=True)
        self.place = place
        self.function = function
        self.values = values

    def run(self):
        self.function(*self.values)


def run_all(target, arguments):
    workers = [Worker(place, target, values) for place, values in enumerate(arguments)]
    for worker in workers:
        worker.start()
    codes = [None] * len(workers)
    busy = {worker.sentinel: worker for worker in workers}
    while busy:
        for sentinel in wait(busy):
            worker = busy.pop(sentinel)
            worker.join()
            codes[worker.place] = worker.exitcode
    return codes
