"""Wrong: the caller never closes its copy of the child's end; should the child die, it would wait for ever."""

from multiprocessing import Pipe, Process


def rally(rounds):
    mine, theirs = Pipe()
    player = Process(target=answer, args=(theirs, mine))
    player.start()
    hits = []
    for number in range(rounds):
        mine.send(f"ping {number}")
        hits += [f"ping {number}", mine.recv()]
    mine.close()
    player.join()
    theirs.close()
    return hits


def answer(mine, theirs):
    theirs.close()
    try:
        while True:
            mine.send(mine.recv().replace("ping", "pong"))
    except EOFError:
        pass
