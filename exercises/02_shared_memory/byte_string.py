"""Let two processes rewrite one shared string of bytes, half each."""

from __future__ import annotations


def swap_case(text: bytes) -> bytes:
    """Return `text` with small letters made capital and capital ones small, the work of two child processes.

    - The bytes lie in memory that both processes and the caller share, an `Array("c", …)`, say. One process
      rewrites the first half of it where it lies and the other one the second half, both **at the same
      time**; the caller reads the result from there. Nothing is sent back and forth.
    - Only the ASCII letters `a`-`z` and `A`-`Z` change. All other bytes stay as they are, byte 0 included,
      wherever it stands: `b"a\\0b"` becomes `b"A\\0B"`.
    - The result is a `bytes` object of the same length, in any interleaving. Lengths 0, 1 and odd ones are no
      exception; for fewer than two bytes there need not be two processes.

    On return both processes have ended, and nothing is left behind.

    Graded: the result, for all bytes and many lengths, in nasty interleavings; that two processes are there
    at the same time and do the work in shared memory; deadlock; what is left behind.

    Example:
        >>> swap_case(b"Hello, World 42")
        b'hELLO, wORLD 42'
    """
    raise NotImplementedError
