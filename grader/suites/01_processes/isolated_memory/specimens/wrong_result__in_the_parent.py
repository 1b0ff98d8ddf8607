"""Wrong: a copy is changed, but nobody else changes it."""

from copy import deepcopy


def run_isolated(function, state):
    copy = deepcopy(state)
    function(copy)
    return state, copy
