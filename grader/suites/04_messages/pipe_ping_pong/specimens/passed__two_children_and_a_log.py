"""Right: two children play; each writes its hit down in a queue before it sends it, so the queue has them in order."""

from multiprocessing import Pipe, Process, SimpleQueue


def rally(rounds):
    one, other = Pipe()
    log = SimpleQueue()
    players = [
        Process(target=serve, args=(one, other, log, rounds)),
        Process(target=answer, args=(other, one, log)),
    ]
    for player in players:
        player.start()
    one.close()
    other.close()
    hits = [log.get() for _ in range(2 * rounds)]
    for player in players:
        player.join()
    log.close()
    if any(player.exitcode for player in players):
        raise RuntimeError("a player died")
    return hits


def serve(mine, theirs, log, rounds):
    theirs.close()
    for number in range(rounds):
        log.put(f"ping {number}")
        mine.send(f"ping {number}")
        mine.recv()


def answer(mine, theirs, log):
    theirs.close()
    try:
        while True:
            pong = mine.recv().replace("ping", "pong")
            log.put(pong)
            mine.send(pong)
    except EOFError:
        pass
