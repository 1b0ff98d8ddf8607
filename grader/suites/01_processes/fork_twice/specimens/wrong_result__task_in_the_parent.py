"""Wrong: the parent runs the task and the child only carries the number."""

import os


def run_in_child(task):
    try:
        status = task()
    except BaseException:
        status = 1
    pid = os.fork()
    if pid == 0:
        os._exit(status)
    _, status = os.waitpid(pid, 0)
    return pid, os.waitstatus_to_exitcode(status)
