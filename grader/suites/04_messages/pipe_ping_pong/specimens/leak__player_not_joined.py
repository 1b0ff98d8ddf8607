"""Wrong: the other player ends by itself, and nobody reaps it."""

from multiprocessing import Pipe, Process

players = []


def rally(rounds):
    mine, theirs = Pipe()
    player = Process(target=answer, args=(theirs, mine))
    player.start()
    players.append(player)
    theirs.close()
    hits = []
    for number in range(rounds):
        mine.send(f"ping {number}")
        hits += [f"ping {number}", mine.recv()]
    mine.close()
    return hits


def answer(mine, theirs):
    theirs.close()
    try:
        while True:
            mine.send(mine.recv().replace("ping", "pong"))
    except EOFError:
        pass
