"""Right: `os.fork`, a pickle through a pipe, read as it comes until the time is up."""

import os
import pickle
import select
import signal
import time


def try_within(function, args, timeout):
    deadline = time.monotonic() + timeout
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(reading)
            try:
                answer = "ready", function(*args)
            except Exception as error:
                answer = "failed", f"{type(error).__name__}: {error}"
            with os.fdopen(writing, "wb") as out:
                pickle.dump(answer, out)
        finally:
            os._exit(0)
    os.close(writing)
    data = b""
    try:
        while select.select([reading], [], [], max(0.0, deadline - time.monotonic()))[0]:
            chunk = os.read(reading, 65536)
            if not chunk:
                return pickle.loads(data)
            data += chunk
        return "late", None
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(reading)
