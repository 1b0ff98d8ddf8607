"""Wrong: looks at how the child ended and leaves the zombie."""

import os


def run_in_child(task):
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            status = task()
        finally:
            os._exit(status)
    found = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    return pid, found.si_status if found.si_code == os.CLD_EXITED else -found.si_status
