"""Returns a value nested a hundred thousand deep, and one that contains itself.

Group: exhaustion
"""

def run_bank(opening, deposits, withdrawals):
    value = []
    for _ in range(100_000):
        value = [value]
    own = []
    own.append(own)
    return value, own
