"""Nothing fails, but what is printed depends on the order."""

from multiprocessing import Process, Value


def write(cell, number):
    cell.value = number


if __name__ == "__main__":
    cell = Value("i", 0)
    writers = [Process(target=write, args=(cell, number)) for number in (1, 2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    print(cell.value)
