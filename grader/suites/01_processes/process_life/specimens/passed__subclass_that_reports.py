"""Right: a subclass takes its own picture; the parent waits by polling."""

import time
from multiprocessing import Process


class Watched(Process):
    def __init__(self, work, name):
        super().__init__(name=name)
        self.work = work

    def run(self):
        self.work()

    def picture(self):
        return dict(
            name=self.name,
            pid=self.pid,
            alive=self.is_alive(),
            exitcode=self.exitcode,
            daemon=self.daemon,
        )


def life_of(target, name):
    process = Watched(target, name)
    album = [process.picture()]
    process.start()
    album.append(process.picture())
    while process.is_alive():
        time.sleep(0.01)
    process.join()
    return [*album, process.picture()]
