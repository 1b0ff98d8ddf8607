"""Wrong: best and holder are written under the lock, but one after the other, each for itself.

Verdict: race or wrong_result
"""

from multiprocessing import Lock, Manager, Process


def high_score(scores):
    with Manager() as manager:
        board = manager.Namespace()
        board.best = board.holder = None
        lock = Lock()
        players = [Process(target=play, args=(number, own, board, lock)) for number, own in enumerate(scores)]
        for player in players:
            player.start()
        for player in players:
            player.join()
        if any(player.exitcode for player in players):
            raise RuntimeError("a player failed")
        return {"best": board.best, "holder": board.holder}


def play(number, scores, board, lock):
    for score in scores:
        with lock:
            better = board.best is None or score > board.best
            if better:
                board.best = score
        if better:
            with lock:
                board.holder = number
