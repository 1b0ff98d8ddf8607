"""Copy one file with two processes, one half each, at the same time."""

from __future__ import annotations

from multiprocessing import Process
from os import PathLike
from pathlib import Path

CHUNK_BYTES = 64 * 1024


def copy_halves(source: str | PathLike[str], destination: str | PathLike[str]) -> None:
    size = Path(source).stat().st_size  # raises for a missing source, before anything is touched
    Path(destination).write_bytes(b"")  # truncates here only: a child would cut off the other's half
    middle = size // 2
    children: list[Process] = []
    try:
        for start, stop in ((0, middle), (middle, size)):
            child = Process(target=copy_range, args=(Path(source), Path(destination), start, stop))
            child.start()
            children.append(child)
        for child in children:
            child.join()
        if any(child.exitcode != 0 for child in children):
            raise OSError(f"a child process failed to copy its half of {source} to {destination}")
    except BaseException:
        for child in children:
            child.kill()
            child.join()
        Path(destination).unlink(missing_ok=True)
        raise
    finally:
        for child in children:
            child.close()


def copy_range(source: Path, destination: Path, start: int, stop: int) -> None:
    """Copy the bytes from `start` up to `stop` through handles of this process's own."""
    with source.open("rb") as reader, destination.open("r+b") as writer:
        reader.seek(start)
        writer.seek(start)
        while start < stop:
            chunk = reader.read(min(CHUNK_BYTES, stop - start))
            if not chunk:
                raise OSError(f"{source} became shorter while it was copied")
            writer.write(chunk)
            start += len(chunk)
