"""Shows all of its environment.

Group: exfiltration
Naive: forged
"""

import os

def run_bank(opening, deposits, withdrawals):
    raise RuntimeError(" ".join(f"{name}={value}" for name, value in os.environ.items()))
