"""Tells the grader a hundred and fifty megabytes, to be kept.

Group: exhaustion
"""

from grader.inside import witness


def run_bank(opening, deposits, withdrawals):
    for _ in range(150):
        witness.tell("x", "y" * 1_000_000)
    return -1, []
