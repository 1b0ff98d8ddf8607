"""Wrong: the child flushes standard output, in which the parent's text waits as well."""

import os
import sys


def run_in_child(task):
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            status = task()
        finally:
            sys.stdout.flush()
            os._exit(status)
    _, status = os.waitpid(pid, 0)
    return pid, os.waitstatus_to_exitcode(status)
