"""A shared byte string, changed at both ends at once by reading and writing it whole."""

from multiprocessing import Array, Process


def mark(text, place):
    content = bytearray(text.raw)
    content[place : place + 1] = b"x"
    text.raw = bytes(content)


if __name__ == "__main__":
    text = Array("c", b"abcd")
    tasks = [Process(target=mark, args=(text, place)) for place in (0, 3)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert text.raw == b"xbcx", text.raw
