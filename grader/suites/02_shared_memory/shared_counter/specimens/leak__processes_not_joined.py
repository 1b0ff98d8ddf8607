"""Wrong: waits for a word of every process and joins none; they stay as zombies."""

from multiprocessing import Process, Semaphore, Value


def count_up(processes, times):
    counter, done = Value("i", 0), Semaphore(0)
    for _ in range(processes):
        Process(target=add, args=(counter, times, done)).start()
    for _ in range(processes):
        done.acquire()
    return counter.value


def add(counter, times, done):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1
    done.release()
