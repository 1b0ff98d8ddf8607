"""Wrong: one field holds both, so nothing is torn, but a lower record may replace a higher one.

Verdict: race or wrong_result
"""

from multiprocessing import Manager, Process


def high_score(scores):
    with Manager() as manager:
        board = manager.Namespace()
        board.record = None
        players = [Process(target=play, args=(number, own, board)) for number, own in enumerate(scores)]
        for player in players:
            player.start()
        for player in players:
            player.join()
        if any(player.exitcode for player in players):
            raise RuntimeError("a player failed")
        best, holder = board.record or (None, None)
        return {"best": best, "holder": holder}


def play(number, scores, board):
    for score in scores:
        if board.record is None or score > board.record[0]:
            board.record = (score, number)
