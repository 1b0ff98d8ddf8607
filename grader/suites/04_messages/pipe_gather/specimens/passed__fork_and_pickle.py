"""Right: `os.fork`, raw pipes and `pickle`; nothing of `multiprocessing`."""

import os
import pickle
import traceback


def gather(jobs):
    children = []
    for job in jobs:
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                os.close(reader)
                with os.fdopen(writer, "wb") as stream:
                    stream.write(pickle.dumps(job()))
                os._exit(0)
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(1)
        os.close(writer)
        children.append((pid, reader))
    results = []
    for pid, reader in children:
        with os.fdopen(reader, "rb") as stream:
            data = stream.read()
        status = os.waitpid(pid, 0)[1]
        results.append(pickle.loads(data) if status == 0 and data else None)
    return results
