"""Changes permissions and times of files that it cannot open.

Group: file system
Open: L0 L1
"""

import os

def run_bank(opening, deposits, withdrawals):
    for act in (lambda: os.chmod("@TREE@/hidden.txt", 0o777), lambda: os.utime("@TREE@/hidden.txt", (1, 1))):
        try:
            act()
        except OSError:
            pass
    return -1, []
