"""Two writers and one pipe: who comes first is nobody's choice, and the reader asserts that it is."""

import os
from multiprocessing import Process


def main() -> None:
    reader, writer = os.pipe()
    workers = [Process(target=os.write, args=(writer, text)) for text in (b"1", b"2")]
    for worker in workers:
        worker.start()
    heard = os.read(reader, 1) + os.read(reader, 1)
    for worker in workers:
        worker.join()
    assert heard == b"12", heard


if __name__ == "__main__":
    main()
