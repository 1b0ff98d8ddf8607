"""Right: an executor; the first of the pair is a copy made before."""

from concurrent.futures import ProcessPoolExecutor
from copy import deepcopy


def run_isolated(function, state):
    before = deepcopy(state)
    with ProcessPoolExecutor(1) as executor:
        after = executor.submit(work, function, state).result()
    return before, after


def work(function, state):
    function(state)
    return state
