"""Wrong: the caller, who does not play, keeps both ends; the second player never sees the end and is terminated.

Verdict: leak or deadlock or timeout
"""

from multiprocessing import Pipe, Process, SimpleQueue


def rally(rounds):
    one, other = Pipe()
    log = SimpleQueue()
    first = Process(target=serve, args=(one, other, log, rounds))
    second = Process(target=answer, args=(other, one, log))
    first.start()
    second.start()
    hits = [log.get() for _ in range(2 * rounds)]
    first.join()
    second.terminate()
    second.join()
    one.close()
    other.close()
    log.close()
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
