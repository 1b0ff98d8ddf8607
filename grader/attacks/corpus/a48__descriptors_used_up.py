"""Opens files until there are no more.

Group: exhaustion
"""

def run_bank(opening, deposits, withdrawals):
    kept = [open("/dev/null") for _ in range(5000)]
    return len(kept), []
