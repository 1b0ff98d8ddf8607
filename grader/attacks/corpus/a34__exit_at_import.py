"""Leaves with success before anything is asked.

Group: early exit
Naive: forged
"""

import os
os._exit(0)
