"""Two workers claim a job by renaming its file, and take it for granted that they get it."""

import tempfile
from multiprocessing import Process
from pathlib import Path


def claim(folder, number):
    for job in sorted(Path(folder).glob("*.job")):
        job.rename(job.with_suffix(f".{number}"))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.job").touch()
        workers = [Process(target=claim, args=(folder, number)) for number in range(2)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        assert all(worker.exitcode == 0 for worker in workers)
