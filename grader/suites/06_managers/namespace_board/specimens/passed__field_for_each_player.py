"""Right: every player has a field of its own, the caller compares them in the end."""

from multiprocessing import Manager, Process


def high_score(scores):
    with Manager() as manager:
        board = manager.Namespace()
        players = [Process(target=play, args=(number, own, board)) for number, own in enumerate(scores)]
        for player in players:
            player.start()
        for player in players:
            player.join()
        if any(player.exitcode for player in players):
            raise RuntimeError("a player failed")
        best = holder = None
        for number in range(len(scores)):
            own = getattr(board, f"player{number}", None)
            if own is not None and (best is None or own > best):
                best, holder = own, number
        return {"best": best, "holder": holder}


def play(number, scores, board):
    best = None
    for score in scores:
        if best is None or score > best:
            best = score
            setattr(board, f"player{number}", best)
