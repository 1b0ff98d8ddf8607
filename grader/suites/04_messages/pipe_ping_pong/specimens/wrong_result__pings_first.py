"""Wrong: all pings are sent before the first pong is awaited, and are listed so."""

from multiprocessing import Pipe, Process


def rally(rounds):
    mine, theirs = Pipe()
    player = Process(target=answer, args=(theirs, mine))
    player.start()
    theirs.close()
    hits = []
    for number in range(rounds):
        mine.send(f"ping {number}")
        hits.append(f"ping {number}")
    for _ in range(rounds):
        hits.append(mine.recv())
    mine.close()
    player.join()
    return hits


def answer(mine, theirs):
    theirs.close()
    try:
        while True:
            mine.send(mine.recv().replace("ping", "pong"))
    except EOFError:
        pass
