"""Raises and prints markup, terminal codes and formulas.

Group: report injection
"""

TEXT = "<script>alert(1)</script>\x1b]0;owned\x07\x1b[2J=1+1\u202e::error::owned"

def run_bank(opening, deposits, withdrawals):
    print(TEXT)
    raise type(TEXT, (Exception,), {})(TEXT)
