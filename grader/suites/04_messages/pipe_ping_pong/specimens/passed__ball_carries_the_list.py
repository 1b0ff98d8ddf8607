"""Right: the ball is the list of hits itself, which each player extends; the child serves, and sends it home last."""

from multiprocessing import Pipe, Process


def rally(rounds):
    mine, theirs = Pipe()
    player = Process(target=serve, args=(theirs, mine, rounds))
    player.start()
    theirs.close()
    hits = []
    while True:
        try:
            hits = mine.recv()
        except EOFError:
            break
        hits.append(f"pong {len(hits) // 2}")
        mine.send(hits)
    mine.close()
    player.join()
    if player.exitcode or len(hits) != 2 * rounds:
        raise RuntimeError("the server died in the middle of the rally")
    return hits


def serve(mine, theirs, rounds):
    theirs.close()
    hits = []
    for number in range(rounds):
        hits.append(f"ping {number}")
        mine.send(hits)
        hits = mine.recv()
    mine.close()
