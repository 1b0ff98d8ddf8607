"""Wrong: `EOFError` ends the game also in the middle; a player that died shows in a list that is too short."""

from multiprocessing import Pipe, Process


def rally(rounds):
    mine, theirs = Pipe()
    player = Process(target=answer, args=(theirs, mine))
    player.start()
    theirs.close()
    hits = []
    try:
        for number in range(rounds):
            mine.send(f"ping {number}")
            hits.append(f"ping {number}")
            hits.append(mine.recv())
    except (EOFError, OSError):
        pass
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
