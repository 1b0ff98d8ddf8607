"""The measure of all others: a wrong answer without malice.

Group: control
"""

def run_bank(opening, deposits, withdrawals):
    return -1, []
