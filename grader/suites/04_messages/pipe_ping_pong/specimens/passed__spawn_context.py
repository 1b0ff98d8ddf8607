"""Right: a spawned player, to whom only its own end is sent; there is nothing else to close there."""

import multiprocessing


def rally(rounds):
    context = multiprocessing.get_context("spawn")
    mine, theirs = context.Pipe()
    player = context.Process(target=answer, args=(theirs,))
    player.start()
    theirs.close()
    hits = []
    try:
        for number in range(rounds):
            mine.send_bytes(f"ping {number}".encode())
            hits.append(f"ping {number}")
            hits.append(mine.recv_bytes().decode())
    finally:
        mine.close()
        player.join()
    return hits


def answer(mine):
    while True:
        try:
            ball = mine.recv_bytes()
        except EOFError:
            break
        mine.send_bytes(ball.replace(b"ping", b"pong"))
    mine.close()
