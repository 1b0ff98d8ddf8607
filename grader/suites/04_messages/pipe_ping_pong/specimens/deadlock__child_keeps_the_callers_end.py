"""Wrong: the child does not close its copy of the caller's end, and so waits for an end that it prevents.

Verdict: deadlock or timeout
"""

from multiprocessing import Pipe, Process


def rally(rounds):
    mine, theirs = Pipe()
    player = Process(target=answer, args=(theirs, mine))
    player.start()
    theirs.close()
    hits = []
    for number in range(rounds):
        mine.send(f"ping {number}")
        hits += [f"ping {number}", mine.recv()]
    mine.close()
    player.join()
    return hits


def answer(mine, theirs):
    try:
        while True:
            mine.send(mine.recv().replace("ping", "pong"))
    except EOFError:
        pass
