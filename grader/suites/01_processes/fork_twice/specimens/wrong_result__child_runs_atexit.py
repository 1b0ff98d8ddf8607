"""Wrong: the child says goodbye as if it were the program."""

import atexit
import os


def run_in_child(task):
    pid = os.fork()
    if pid == 0:
        try:
            status = task()
        except BaseException:
            status = 1
        atexit._run_exitfuncs()
        os._exit(status)
    _, status = os.waitpid(pid, 0)
    return pid, os.waitstatus_to_exitcode(status)
