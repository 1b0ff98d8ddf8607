"""Two processes talk over a pipe until one hangs up."""

from multiprocessing import Pipe, Process


def answer(connection, other_end):
    other_end.close()  # a forked child has a copy of it: with that open there is no end of file
    try:
        while True:
            connection.send(connection.recv() + 1)
    except EOFError:
        pass


if __name__ == "__main__":
    ours, theirs = Pipe()
    player = Process(target=answer, args=(theirs, ours))
    player.start()
    theirs.close()
    for number in range(3):
        ours.send(number)
        assert ours.recv() == number + 1
    ours.close()
    player.join()
    assert player.exitcode == 0
