"""Right: `os.fork`, raw pipes and a selector; a process group is killed at the end."""

import os
import pickle
import selectors
import signal
import time


def first_answer(questions, timeout):
    deadline = time.monotonic() + timeout
    children, streams = [], {}
    selector = selectors.DefaultSelector()
    try:
        for question in questions:
            reader, writer = os.pipe()
            pid = os.fork()
            if pid == 0:
                try:
                    with os.fdopen(writer, "wb") as stream:
                        stream.write(pickle.dumps(question()))
                finally:
                    os._exit(0)
            os.close(writer)
            children.append(pid)
            streams[reader] = b""
            selector.register(reader, selectors.EVENT_READ)
        while time.monotonic() < deadline:
            for key, _ in selector.select(max(0, deadline - time.monotonic())):
                data = os.read(key.fd, 65536)
                streams[key.fd] += data
                if data:
                    continue
                selector.unregister(key.fd)
                if streams[key.fd]:
                    return pickle.loads(streams[key.fd])
            if streams and not selector.get_map():
                raise ChildProcessError("nobody answered")
        raise TimeoutError(timeout)
    finally:
        for pid in children:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        for reader in streams:
            os.close(reader)
        selector.close()
