"""Right: plain texts, one JSON line each, appended to a temporary file by one write."""

import json
import os
import tempfile
from functools import partial
from multiprocessing import Pool


def report(path, line):
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND)
    try:
        os.write(descriptor, line.encode())
    finally:
        os.close(descriptor)


def log_from_pool(messages, workers):
    with tempfile.NamedTemporaryFile("r") as log:
        pool = Pool(workers)
        try:
            pool.map(partial(report, log.name), [json.dumps(message) + "\n" for message in messages])
        finally:
            pool.close()
            pool.join()
        return [json.loads(line) for line in log]
