"""Right: polls with `WNOHANG`, and takes the wait status apart by hand."""

import os
import time


def run_in_child(task):
    if (pid := os.fork()) == 0:
        code = 1
        try:
            code = int(task())
        except BaseException:
            pass
        finally:
            os._exit(code)
    while True:
        found, status = os.waitpid(pid, os.WNOHANG)
        if found:
            break
        time.sleep(0.001)
    if os.WIFEXITED(status):
        return pid, os.WEXITSTATUS(status)
    return pid, -os.WTERMSIG(status)
