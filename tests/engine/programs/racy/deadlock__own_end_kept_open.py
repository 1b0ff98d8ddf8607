"""A child waits for the end of file of a pipe whose other end it holds open itself, by inheritance."""

from multiprocessing import Pipe, Process


def answer(connection):
    try:
        while True:
            connection.send(connection.recv() + 1)
    except EOFError:
        pass


if __name__ == "__main__":
    ours, theirs = Pipe()
    player = Process(target=answer, args=(theirs,))
    player.start()
    theirs.close()
    ours.send(1)
    assert ours.recv() == 2
    ours.close()
    player.join()
