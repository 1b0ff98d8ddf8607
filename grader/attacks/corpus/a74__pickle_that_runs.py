"""Returns an object whose pickle writes a file.

Group: unpickling
"""

class Write:
    def __reduce__(self): return exec, ("open('@TREE@/pickled', 'w').close()",)

def run_bank(opening, deposits, withdrawals):
    return Write(), [Write()]
