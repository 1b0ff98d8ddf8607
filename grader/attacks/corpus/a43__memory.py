"""Asks for far more memory than there is.

Group: exhaustion
"""

def run_bank(opening, deposits, withdrawals):
    kept = [bytearray(6 << 30)]
    return len(kept), []
