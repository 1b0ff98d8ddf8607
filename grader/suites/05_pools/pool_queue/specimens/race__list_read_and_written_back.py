"""Wrong: a managed list is read, lengthened and written back, by several at once.

Verdict: race or wrong_result
"""

from functools import partial
from multiprocessing import Manager, Pool


def report(board, message):
    board.log = [*board.log, message]


def log_from_pool(messages, workers):
    with Manager() as manager:
        board = manager.Namespace(log=[])
        pool = Pool(workers)
        pool.map(partial(report, board), messages)
        pool.close()
        pool.join()
        return board.log
