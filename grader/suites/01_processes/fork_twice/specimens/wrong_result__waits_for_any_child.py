"""Wrong: `os.wait` takes any child that has ended, also one of the caller's.

Verdict: wrong_result or leak
"""

import os


def run_in_child(task):
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            status = task()
        finally:
            os._exit(status)
    ended, status = os.wait()
    return ended, os.waitstatus_to_exitcode(status)
