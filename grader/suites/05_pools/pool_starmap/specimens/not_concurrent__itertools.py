"""Wrong: the `starmap` of `itertools`, beside an idle pool."""

from itertools import starmap
from multiprocessing import Pool


def powers(pairs, workers):
    with Pool(workers):
        return list(starmap(pow, pairs))
