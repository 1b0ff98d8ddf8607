"""Wrong: a single process plays for all."""

from multiprocessing import Lock, Manager, Process


def high_score(scores):
    with Manager() as manager:
        board = manager.Namespace()
        board.best = board.holder = None
        lock = Lock()
        players = [Process(target=play_all, args=(scores, board, lock))]
        for player in players:
            player.start()
        for player in players:
            player.join()
        if any(player.exitcode for player in players):
            raise RuntimeError("a player failed")
        return {"best": board.best, "holder": board.holder}


def play_all(scores, board, lock):
    for number, own in enumerate(scores):
        play(number, own, board, lock)


def play(number, scores, board, lock):
    for score in scores:
        with lock:
            if board.best is None or score > board.best:
                board.best = score
                board.holder = number
