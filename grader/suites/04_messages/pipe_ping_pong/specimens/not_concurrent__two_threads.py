"""Wrong: the two players are threads of one process."""

from multiprocessing import Pipe
from threading import Thread


def rally(rounds):
    mine, theirs = Pipe()
    player = Thread(target=answer, args=(theirs,))
    player.start()
    hits = []
    for number in range(rounds):
        mine.send(f"ping {number}")
        hits += [f"ping {number}", mine.recv()]
    mine.close()
    player.join()
    return hits


def answer(mine):
    try:
        while True:
            mine.send(mine.recv().replace("ping", "pong"))
    except EOFError:
        mine.close()
