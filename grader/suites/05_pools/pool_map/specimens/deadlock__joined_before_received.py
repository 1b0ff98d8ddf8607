"""Wrong: each process sends the cubes of its slice through a pipe, and the parent receives when it has
joined them all; a slice whose cubes do not fit in the pipe (64 KiB: many numbers, or a few large ones)
keeps its process in send() for ever.
"""

from __future__ import annotations

from collections.abc import Iterable
from multiprocessing import Pipe, Process
from typing import Any


def _cubes_of(part: list[int], connection: Any) -> None:
    try:
        answer: Any = [number**3 for number in part]
    except Exception as error:
        answer = error
    connection.send(answer)
    connection.close()


def cubes(numbers: Iterable[int], workers: int) -> list[int]:
    row = list(numbers)
    size = -(-len(row) // workers) or 1
    crew = []
    for start in range(0, len(row), size):
        ours, theirs = Pipe(duplex=False)
        process = Process(target=_cubes_of, args=(row[start : start + size], theirs))
        process.start()
        theirs.close()
        crew.append((process, ours))
    for process, _ in crew:
        process.join()
        process.close()
    answers = []
    for _, ours in crew:
        answers.append(ours.recv())
        ours.close()
    result: list[int] = []
    for answer in answers:
        if isinstance(answer, Exception):
            raise answer
        result += answer
    return result
