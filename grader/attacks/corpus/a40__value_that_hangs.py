"""Returns values that hang when they are looked at.

Group: exhaustion
"""

import time

class Slow(dict):
    def items(self): time.sleep(3600)
    def __repr__(self): time.sleep(3600)
    def __reduce__(self): time.sleep(3600)
    __eq__ = __len__ = __iter__ = __repr__
    __hash__ = None

def run_bank(opening, deposits, withdrawals):
    return Slow(), [Slow()]
