"""Wrong: both players begin with `recv`, and both wait for ever.

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
        hits.append(mine.recv())
        mine.send(f"pong {number}")
        hits.append(f"pong {number}")
    mine.close()
    player.join()
    return hits


def answer(mine, theirs):
    theirs.close()
    number = 0
    try:
        while True:
            mine.recv()
            mine.send(f"ping {number}")
            number += 1
    except EOFError:
        pass
