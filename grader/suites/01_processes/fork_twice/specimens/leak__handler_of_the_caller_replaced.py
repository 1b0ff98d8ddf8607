"""Wrong: the default for SIGCHLD takes the place of the handler that the caller may have."""

import os, signal


def run_in_child(task):
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    pid = os.fork()
    if pid == 0:
        try:
            os._exit(task())
        except BaseException:
            os._exit(1)
    return pid, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
