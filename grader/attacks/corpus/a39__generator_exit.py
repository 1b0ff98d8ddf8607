"""Is interrupted by nobody.

Group: early exit
"""

def run_bank(opening, deposits, withdrawals):
    raise KeyboardInterrupt
