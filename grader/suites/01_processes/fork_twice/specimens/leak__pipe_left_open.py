"""Wrong: brings the status home through a pipe whose ends nobody closes.

Verdict: leak or wrong_result
"""

import os


def run_in_child(task):
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            status = task()
        finally:
            os.write(writer, bytes([status]))
            os._exit(status)
    _, status = os.waitpid(pid, 0)
    if os.WIFSIGNALED(status):
        return pid, -os.WTERMSIG(status)
    return pid, os.read(reader, 1)[0]
