"""Let many processes write to one file without cutting into each other's text."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike


def write_blocks(path: str | PathLike[str], authors: Mapping[str, int]) -> None:
    """Let one process per author append a block of lines to the file `path`.

    - The author `name` with `authors[name] == n` writes the `n` lines `"<name> 0\\n"`, `"<name> 1\\n"` …
      `"<name> <n - 1>\\n"`, in this order. An author with 0 lines writes nothing.
    - Every author's lines are one **unbroken block**: no line of anybody else stands between two of them, and
      no line is torn, lost or doubled, in any interleaving. The blocks may come in any order.
    - Every author is a process of its own, and all of them are there **at the same time**. Names and numbers
      of lines may be large: a block may be longer than any buffer.
    - If a process fails (there is no such folder, say), the call raises.

    Names are not empty and hold no line breaks. Without authors nothing is written. On return, and when the
    call raises, every process has ended, and nothing but the file is left.

    Graded: the file, in many interleavings and in nasty ones; that the processes overlap and do the writing;
    failures; deadlock; what is left behind.

    Example:
        >>> write_blocks("poem.txt", {"Ann": 2, "Bob": 3})
        >>> print(open("poem.txt").read(), end="")  # or Bob's block first
        Ann 0
        Ann 1
        Bob 0
        Bob 1
        Bob 2
    """
    raise NotImplementedError
