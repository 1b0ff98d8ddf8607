"""Wrong: takes the upper byte; a death by signal looks like success."""

import os


def run_in_child(task):
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            status = task()
        finally:
            os._exit(status)
    return pid, os.waitpid(pid, 0)[1] >> 8
