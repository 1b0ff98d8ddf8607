"""Wrong: returns the wait status as it is."""

import os


def run_in_child(task):
    pid = os.fork()
    if pid == 0:
        try:
            status = task()
        except BaseException:
            status = 1
        os._exit(status)
    return os.waitpid(pid, 0)
