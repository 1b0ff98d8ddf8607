"""Wrong: one worker, whatever was asked for."""

from multiprocessing import Pool


def powers(pairs, workers):
    with Pool(1) as pool:
        return pool.starmap(pow, pairs)
