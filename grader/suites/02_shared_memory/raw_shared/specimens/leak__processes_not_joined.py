"""Wrong: a semaphore tells that all are done; nobody joins them."""

from multiprocessing import Lock, Process, RawArray, Semaphore


def histogram(samples, bins, processes):
    if bins < 1 or any(not 0 <= sample < bins for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    counts, lock, done = RawArray("l", bins), Lock(), Semaphore(0)
    for number in range(processes):
        Process(target=count, args=(samples[number::processes], counts, lock, done)).start()
    for _ in range(processes):
        done.acquire()
    return list(counts)


def count(samples, counts, lock, done):
    for sample in samples:
        with lock:
            counts[sample] += 1
    done.release()
