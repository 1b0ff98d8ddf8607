"""Right: `os.fork`, and a pipe that holds one byte per permit, as a job server does."""

import os
import traceback


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    taking, giving = os.pipe()
    os.write(giving, b"." * permits)
    children = []
    try:
        for number in range(visitors):
            pid = os.fork()
            if pid == 0:
                status = 1
                try:
                    token = os.read(taking, 1)
                    try:
                        visit(number)
                    finally:
                        os.write(giving, token)
                    status = 0
                except BaseException:
                    traceback.print_exc()
                finally:
                    os._exit(status)
            children.append(pid)
    finally:
        statuses = [os.waitpid(pid, 0)[1] for pid in children]
        os.close(taking)
        os.close(giving)
    if any(statuses):
        raise ChildProcessError(f"{sum(map(bool, statuses))} visits failed")
