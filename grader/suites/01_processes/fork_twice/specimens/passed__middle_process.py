"""Right: the task runs in a grandchild; a process in the middle waits and reports through a pipe."""

import os
import pickle


def run_in_child(task):
    reader, writer = os.pipe()
    middle = os.fork()
    if middle == 0:
        try:
            pid = os.fork()
            if pid == 0:
                status = 1
                try:
                    status = task()
                finally:
                    os._exit(status)
            _, status = os.waitpid(pid, 0)
            os.write(writer, pickle.dumps((pid, os.waitstatus_to_exitcode(status))))
        finally:
            os._exit(0)
    os.close(writer)
    with open(reader, "rb") as pipe:
        answer = pickle.load(pipe)
    os.waitpid(middle, 0)
    return answer
