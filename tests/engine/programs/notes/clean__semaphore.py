"""Notes 2: four processes, three permits, three seconds inside."""

import os
from multiprocessing import Process, Semaphore
from time import sleep

sem = Semaphore(3)


def fun():
    print(f"process {os.getpid() > 0} waits")
    sem.acquire()
    print("a permit is taken")
    sleep(3)
    sem.release()
    print("a permit is given back")


if __name__ == "__main__":
    jobs = [Process(target=fun) for _ in range(4)]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    assert sem.get_value() == 3
