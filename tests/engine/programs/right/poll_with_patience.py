"""The parent polls until something has come."""

from multiprocessing import Pipe, Process


def answer(connection):
    connection.send(42)


if __name__ == "__main__":
    ours, theirs = Pipe()
    partner = Process(target=answer, args=(theirs,))
    partner.start()
    while not ours.poll(0.1):
        pass
    assert ours.recv() == 42
    partner.join()
