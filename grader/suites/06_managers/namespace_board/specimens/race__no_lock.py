"""Wrong: nobody keeps the others out between question and answers.

Verdict: race or wrong_result
"""

from multiprocessing import Manager, Process


def high_score(scores):
    with Manager() as manager:
        board = manager.Namespace()
        board.best = board.holder = None
        players = [Process(target=play, args=(number, own, board)) for number, own in enumerate(scores)]
        for player in players:
            player.start()
        for player in players:
            player.join()
        if any(player.exitcode for player in players):
            raise RuntimeError("a player failed")
        return {"best": board.best, "holder": board.holder}


def play(number, scores, board):
    for score in scores:
        if board.best is None or score > board.best:
            board.best = score
            board.holder = number
