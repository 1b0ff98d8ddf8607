"""Let many processes write to one file without cutting into each other's text."""

from __future__ import annotations

from collections.abc import Mapping
from multiprocessing import Lock, Process
from multiprocessing.synchronize import Lock as LockType
from os import PathLike
from pathlib import Path


def write_blocks(path: str | PathLike[str], authors: Mapping[str, int]) -> None:
    lock = Lock()
    writers: list[Process] = []
    try:
        for author, lines in authors.items():
            writer = Process(target=write_block, args=(Path(path), author, lines, lock))
            writer.start()
            writers.append(writer)
        for writer in writers:
            writer.join()
        if any(writer.exitcode != 0 for writer in writers):
            raise OSError(f"an author could not write to {path}")
    finally:
        for writer in writers:
            writer.kill()  # alive only when starting or waiting was cut short
            writer.join()
            writer.close()


def write_block(path: Path, author: str, lines: int, lock: LockType) -> None:
    """Append one author's lines as one block."""
    # The file closes, and so empties its buffer, before the lock is given back: the order of the two counts.
    with lock, path.open("a", encoding="utf-8") as file:
        for number in range(lines):
            file.write(f"{author} {number}\n")
