"""A player that dies between two balls passes for the end: the list is even."""

from multiprocessing import Pipe, Process

def pong(theirs, mine):
    mine.close()
    try:
        while True:
            theirs.send(theirs.recv().replace("ping", "pong"))
    except EOFError:
        pass

def rally(rounds):
    mine, theirs = Pipe()
    p = Process(target=pong, args=(theirs, mine))
    p.start()
    theirs.close()
    hits = []
    try:
        for i in range(rounds):
            mine.send(f"ping {i}")
            hits.append(f"ping {i}")
            hits.append(mine.recv())
    except (EOFError, OSError):
        pass
    mine.close()
    p.join()
    if len(hits) % 2:
        raise RuntimeError("player died")
    return hits
