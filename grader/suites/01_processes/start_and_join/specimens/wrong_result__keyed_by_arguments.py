"""Wrong: the exit codes are kept in a dict by what the process was called with; when two tuples are equal
but end differently, both get the code of the later one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from multiprocessing import Process
from typing import Any


def run_all(target: Callable[..., None], arguments: Sequence[tuple[Any, ...]]) -> list[int]:
    processes = []
    for args in arguments:
        process = Process(target=target, args=args)
        process.start()
        processes.append((repr(args), process))
    codes = {}
    for key, process in processes:
        process.join()
        codes[key] = process.exitcode
    return [codes[repr(args)] for args in arguments]
