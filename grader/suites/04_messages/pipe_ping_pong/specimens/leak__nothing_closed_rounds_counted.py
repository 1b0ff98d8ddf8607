"""Wrong: nobody closes anything; both count the rounds, and the garbage collector tidies up."""

from multiprocessing import Pipe, Process


def rally(rounds):
    mine, theirs = Pipe()
    player = Process(target=answer, args=(theirs, rounds))
    player.start()
    hits = []
    for number in range(rounds):
        mine.send(f"ping {number}")
        hits += [f"ping {number}", mine.recv()]
    player.join()
    return hits


def answer(mine, rounds):
    for number in range(rounds):
        mine.recv()
        mine.send(f"pong {number}")
