"""Wrong: every report is a file of its own in a directory that all share, so none can disturb another; but
read_text() turns "\\r\\n" and "\\r" in a message into "\\n".
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from functools import partial
from itertools import count
from multiprocessing import Pool
from pathlib import Path

_numbers = count()


def _report(directory: str, message: str) -> None:
    name = f"{os.getpid()}-{next(_numbers)}.txt"
    Path(directory, name).write_text(message, encoding="utf-8", errors="surrogatepass")


def log_from_pool(messages: Sequence[str], workers: int) -> list[str]:
    with tempfile.TemporaryDirectory() as directory:
        pool = Pool(workers)
        try:
            pool.map(partial(_report, directory), messages, chunksize=1)
        finally:
            pool.close()
            pool.join()
        return [
            path.read_text(encoding="utf-8", errors="surrogatepass") for path in Path(directory).iterdir()
        ]
