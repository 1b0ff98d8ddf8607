"""Raises what `except Exception` does not catch.

Group: early exit
"""

class Odd(BaseException):
    def __str__(self): raise Odd
    __repr__ = __str__

def run_bank(opening, deposits, withdrawals):
    raise Odd
