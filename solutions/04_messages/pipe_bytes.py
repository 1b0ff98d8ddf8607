"""Send and receive frames of plain bytes, with a buffer that is used again and again."""

from __future__ import annotations

from collections.abc import Iterable
from multiprocessing import BufferTooShort
from multiprocessing.connection import Connection


def send_frames(connection: Connection[bytes, bytes], frames: Iterable[bytes]) -> None:
    for frame in frames:
        connection.send_bytes(frame)


def receive_frames(connection: Connection[bytes, bytes], size: int) -> list[bytes]:
    frames: list[bytes] = []
    buffer = bytearray(size)
    while True:
        try:
            length = connection.recv_bytes_into(buffer)
        except EOFError:
            return frames
        except BufferTooShort as too_short:
            frames.append(too_short.args[0])  # the whole frame; the buffer has nothing of it
        else:
            frames.append(bytes(buffer[:length]))  # a copy: the next frame comes into the same buffer
