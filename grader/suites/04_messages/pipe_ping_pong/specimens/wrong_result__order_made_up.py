"""All pings are sent at once, and the order is made up afterwards.

Verdict: wrong_result or deadlock
"""

from multiprocessing import Pipe, Process

def pong(theirs, mine):
    mine.close()
    try:
        while True:
            theirs.send(theirs.recv().replace("ping", "pong"))
    except EOFError:
        pass

def rally(rounds):
    mine, theirs = Pipe()
    p = Process(target=pong, args=(theirs, mine))
    p.start()
    theirs.close()
    for i in range(rounds):
        mine.send(f"ping {i}")
    hits = []
    for i in range(rounds):
        hits += [f"ping {i}", mine.recv()]
    mine.close()
    p.join()
    return hits
