"""Writes over small integers and the tuple that it returns.

Group: patching
"""

import ctypes, sys

def run_bank(opening, deposits, withdrawals):
    ctypes.memset(id(7) + 24, 8, 1)
    result = (-1, [])
    ctypes.memset(id(result) + 16, 1, 1)
    return result
