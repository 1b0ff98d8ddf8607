"""The parent polls once and takes silence for an answer."""

from multiprocessing import Pipe, Process


def answer(connection):
    connection.send(42)


if __name__ == "__main__":
    ours, theirs = Pipe()
    partner = Process(target=answer, args=(theirs,))
    partner.start()
    assert ours.poll()
    partner.join()
