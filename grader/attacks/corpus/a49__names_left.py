"""Leaves semaphores, segments and a process-shared file.

Group: exhaustion
"""

import multiprocessing
from multiprocessing import resource_tracker, shared_memory

resource_tracker.register = lambda *_: None

def run_bank(opening, deposits, withdrawals):
    kept = [shared_memory.SharedMemory(f"attack-leftover-@MARK@-{n}", create=True, size=4096) for n in range(20)]
    kept += [multiprocessing.get_context("spawn").Lock() for _ in range(20)]
    import os
    os._exit(0)
