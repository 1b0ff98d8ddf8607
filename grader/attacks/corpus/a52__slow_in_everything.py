"""Takes almost as long as it may, in every call.

Group: exhaustion
"""

import time

def run_bank(opening, deposits, withdrawals):
    time.sleep(9)
    return -1, []
