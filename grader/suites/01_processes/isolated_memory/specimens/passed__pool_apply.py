"""Right: a pool of one, closed and joined."""

from multiprocessing import Pool


def run_isolated(function, state):
    with Pool(1) as pool:
        try:
            return state, pool.apply(work, (function, state))
        finally:
            pool.close()
            pool.join()


def work(function, state):
    function(state)
    return state
