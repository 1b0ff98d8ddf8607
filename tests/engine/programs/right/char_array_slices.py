"""A shared byte string, each process changing its own bytes."""

from multiprocessing import Array, Process


def mark(text, place):
    text[place] = b"x"


if __name__ == "__main__":
    text = Array("c", b"abcd")
    tasks = [Process(target=mark, args=(text, place)) for place in (0, 3)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert text.raw == b"xbcx", text.raw
