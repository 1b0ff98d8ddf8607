"""Wrong: attributes with an underscore belong to the proxy, not to the board.

Verdict: wrong_result or crash
"""

from multiprocessing import Lock, Manager, Process


def high_score(scores):
    with Manager() as manager:
        board = manager.Namespace()
        board._best = board._holder = None
        lock = Lock()
        players = [Process(target=play, args=(number, own, board, lock)) for number, own in enumerate(scores)]
        for player in players:
            player.start()
        for player in players:
            player.join()
        if any(player.exitcode for player in players):
            raise RuntimeError("a player failed")
        return {"best": board._best, "holder": board._holder}


def play(number, scores, board, lock):
    for score in scores:
        with lock:
            if board._best is None or score > board._best:
                board._best = score
                board._holder = number
