"""Right: two children play, and write each hit into a manager's list before they send it."""

from multiprocessing import Manager, Pipe, Process


def rally(rounds):
    with Manager() as manager:
        hits = manager.list()
        one, other = Pipe()
        players = [
            Process(target=serve, args=(one, other, hits, rounds)),
            Process(target=answer, args=(other, one, hits)),
        ]
        for player in players:
            player.start()
        one.close()
        other.close()
        for player in players:
            player.join()
        if any(player.exitcode for player in players):
            raise RuntimeError("a player died")
        return list(hits)


def serve(mine, theirs, hits, rounds):
    theirs.close()
    for number in range(rounds):
        hits.append(f"ping {number}")
        mine.send(f"ping {number}")
        mine.recv()
    mine.close()


def answer(mine, theirs, hits):
    theirs.close()
    while True:
        try:
            pong = mine.recv().replace("ping", "pong")
        except EOFError:
            return
        hits.append(pong)
        mine.send(pong)
