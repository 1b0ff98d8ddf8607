"""Right: a pool of one plays against the caller; the connection travels as an argument."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pipe


def rally(rounds):
    with ProcessPoolExecutor(1) as pool:
        pool.submit(int).result()
        mine, theirs = Pipe()
        with mine:
            played = pool.submit(answer, theirs)
            hits = []
            for number in range(rounds):
                mine.send(f"ping {number}")
                while not mine.poll(0.05):
                    if played.done():
                        theirs.close()
                        played.result()
                        raise RuntimeError("the other player gave up")
                if not number:
                    theirs.close()
                hits += [f"ping {number}", mine.recv()]
            if not rounds:
                theirs.close()
                played.cancel()
        return hits


def answer(mine):
    while True:
        try:
            ball = mine.recv()
        except EOFError:
            return
        mine.send(ball.replace("ping", "pong"))
