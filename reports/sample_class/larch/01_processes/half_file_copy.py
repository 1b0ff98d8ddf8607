"""Copy one file with two processes, one half each, at the same time."""

from __future__ import annotations

import os


def copy_halves(source: str | os.PathLike[str], destination: str | os.PathLike[str]) -> None:
    """Copy the file `source` into one new file `destination`, each half by a child process of its own.

    With `middle = size // 2`, one child copies the bytes before `middle` while the other copies the bytes
    from `middle` to the end, which are one more when the size is odd.

    - Both children are at work **at the same time**: start both before you wait for either.
    - Each child opens `source` and `destination` for itself. A file object that two processes inherit has one
      offset between them, and each moves it under the other's feet.
    - The bytes go through memory in chunks of at most 64 KiB, however large the file is.
    - On return `destination` holds exactly the bytes of `source`, for every size: 0, 1, odd, gigabytes. What
      an older file of that name held is gone. (For an empty file you may do without the children.)

    When it cannot be done (`source` is missing or a directory, `destination` cannot be created, a child
    fails) the call raises `OSError`, after both children have ended, and leaves no half-written
    `destination` behind; one that was there before may be kept or be gone.

    `source` and `destination` are never the same file. On return no child process and no open file is left.

    Graded: the bytes, at many sizes; that the halves really overlap in time; the memory used; failures; what
    is left behind.

    Example:
        >>> copy_halves("song.ogg", "copy.ogg")
        >>> Path("copy.ogg").read_bytes() == Path("song.ogg").read_bytes()
        True
    """
    raise NotImplementedError
