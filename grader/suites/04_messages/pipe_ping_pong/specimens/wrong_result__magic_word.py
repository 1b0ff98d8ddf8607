"""Wrong: the rally ends with the word "stop" instead of the end of the pipe."""

from multiprocessing import Pipe, Process


def rally(rounds):
    mine, theirs = Pipe()
    player = Process(target=answer, args=(theirs, mine))
    player.start()
    theirs.close()
    hits = []
    for number in range(rounds):
        mine.send(f"ping {number}")
        hits += [f"ping {number}", mine.recv()]
    mine.send("stop")
    player.join()
    mine.close()
    return hits


def answer(mine, theirs):
    theirs.close()
    while (ball := mine.recv()) != "stop":
        mine.send(ball.replace("ping", "pong"))
