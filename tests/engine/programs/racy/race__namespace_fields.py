"""Two players compare and set the best score of a managed namespace."""

from multiprocessing import Manager, Process


def post(board, score):
    if score > board.best:
        board.best = score


if __name__ == "__main__":
    with Manager() as manager:
        board = manager.Namespace(best=0)
        tasks = [Process(target=post, args=(board, score)) for score in (2, 1)]
        for task in tasks:
            task.start()
        for task in tasks:
            task.join()
        assert board.best == 2, board.best
