"""Takes processor time and cores from a process of the grader's, and priority from all of its user's.

Group: killing the grader
Open: L0
"""

import os, resource

def run_bank(opening, deposits, withdrawals):
    for act in (
        lambda: resource.prlimit(@BYSTANDER@, resource.RLIMIT_NOFILE, (16, 16)),
        lambda: os.sched_setaffinity(@BYSTANDER@, {min(os.sched_getaffinity(0))}),
        lambda: os.setpriority(os.PRIO_PGRP, os.getpgid(@BYSTANDER@), 19),
    ):
        try:
            act()
        except OSError:
            pass
    return -1, []
