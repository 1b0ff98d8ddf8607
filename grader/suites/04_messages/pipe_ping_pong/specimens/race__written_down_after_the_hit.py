"""Wrong: each player writes its hit down after it has sent it, when the other may have answered already.

Verdict: race or wrong_result
"""

from multiprocessing import Pipe, Process, SimpleQueue


def rally(rounds):
    one, other = Pipe()
    log = SimpleQueue()
    players = [Process(target=serve, args=(one, other, log, rounds)), Process(target=answer, args=(other, one, log))]
    for player in players:
        player.start()
    one.close()
    other.close()
    hits = [log.get() for _ in range(2 * rounds)]
    for player in players:
        player.join()
    log.close()
    return hits


def serve(mine, theirs, log, rounds):
    theirs.close()
    for number in range(rounds):
        mine.send(f"ping {number}")
        log.put(f"ping {number}")
        mine.recv()


def answer(mine, theirs, log):
    theirs.close()
    try:
        while True:
            pong = mine.recv().replace("ping", "pong")
            mine.send(pong)
            log.put(pong)
    except EOFError:
        pass
