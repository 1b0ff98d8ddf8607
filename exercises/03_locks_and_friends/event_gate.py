"""Let readers wait until something is ready, but not for ever."""

from __future__ import annotations

from collections.abc import Callable


def publish_when_ready(readers: int, prepare: Callable[[], bytes], patience: float) -> list[bytes | None]:
    """Let `readers` processes wait for what `prepare()` returns; return what each of them got.

    - The readers are processes, all started **before** `prepare()` has returned, and they wait for it
      together. `prepare` is called once, in the caller's process or in another.
    - When it has returned, every reader that still waits gets its bytes, all of them: nobody sees data that
      is half prepared or not there yet.
    - A reader that has waited longer than `patience` seconds gives up and gets `None`, whether or not the
      data come later.
    - Waiting costs nothing: a reader sleeps until it is told, or until its patience is over.
    - When `prepare` raises, the readers are released at once, however much patience they have, and the call
      raises that error (or another that does not hide it).

    The list has one entry per reader; `readers` is 0 or more, `patience` more than 0 and possibly hours. The
    data may be of any length, also empty. On return, and when the call raises, every process has ended and
    nothing is left behind. If a reader dies, the call raises.

    Graded: what the readers get, also much and also nothing; readers that lose patience; a `prepare` that
    raises; interleavings; that readers sleep and wait together; what is left behind.

    Example:
        >>> publish_when_ready(3, fetch_report, 60.0)  # all three get it
        [b'...', b'...', b'...']
        >>> publish_when_ready(2, fetch_for_ten_minutes, 0.5)  # both have gone home by then
        [None, None]
    """
    raise NotImplementedError
