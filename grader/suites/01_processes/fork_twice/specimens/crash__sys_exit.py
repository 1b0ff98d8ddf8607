"""Wrong: `sys.exit` in the child raises through the caller's code."""

import os
import sys


def run_in_child(task):
    pid = os.fork()
    if pid == 0:
        try:
            sys.exit(task())
        except Exception:
            sys.exit(1)
    _, status = os.waitpid(pid, 0)
    return pid, os.waitstatus_to_exitcode(status)
