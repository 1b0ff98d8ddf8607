"""Raises text that no encoding can write.

Group: report injection
"""

def run_bank(opening, deposits, withdrawals):
    print("\0")
    raise ValueError("\ud800\0" + "x" * 100_000)
