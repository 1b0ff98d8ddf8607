"""Wrong: returns the proxy of the namespace.

Verdict: wrong_result or crash
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
        return board


def play(number, scores, board, lock):
    for score in scores:
        with lock:
            if board.best is None or score > board.best:
                board.best = score
                board.holder = number
