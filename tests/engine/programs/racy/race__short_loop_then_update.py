"""A few looks at a flag that nobody sets, and then an update without a lock."""

from multiprocessing import Process, Value


def work(number, flag, total):
    if number:
        for _ in range(5):
            if flag.value:
                break
    total.value += 1


if __name__ == "__main__":
    flag, total = Value("i"), Value("i")
    workers = [Process(target=work, args=(number, flag, total)) for number in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert total.value == 2
