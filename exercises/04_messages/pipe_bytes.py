"""Send and receive frames of plain bytes, with a buffer that is used again and again."""

from __future__ import annotations

from collections.abc import Iterable
from multiprocessing.connection import Connection


def send_frames(connection: Connection, frames: Iterable[bytes]) -> None:
    """Send every frame as one message of plain bytes, not pickled, in order.

    A frame may be empty and may be larger than a pipe. The caller closes the connection afterwards; it may be
    closed already.
    """
    raise NotImplementedError


def receive_frames(connection: Connection, size: int) -> list[bytes]:
    """Receive frames until the end of the pipe; return them in order, each as `bytes` of its own.

    - The frames are read with `recv_bytes_into` into one buffer of `size` bytes (1 or more).
    - A frame that is longer than the buffer is neither cut nor lost: `BufferTooShort` brings it whole.
    - Nothing is unpickled: the bytes may come from anybody and may be anything, a malicious pickle included.
    - The end is `EOFError`. An empty frame is a frame and not the end; other errors are raised.

    The connection may be left open or be closed at the end.

    Graded: the frames on both sides, each against a partner that knows how it is done: empty ones, ones that
    just fit and just do not, large ones, pickles; what is left behind.

    Example:
        >>> # the other process calls send_frames(writer, [b"to", b"", b"frames"]) and closes `writer`
        >>> receive_frames(reader, 4)
        [b'to', b'', b'frames']
    """
    raise NotImplementedError
