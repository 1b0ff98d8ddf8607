"""Wrong: the child runs the task and returns from the function as well."""

import os


def run_in_child(task):
    pid = os.fork()
    if pid == 0:
        status = task()
        return os.getpid(), status
    _, status = os.waitpid(pid, 0)
    return pid, os.waitstatus_to_exitcode(status)
