"""Right: reads the messages off the descriptor itself, length first, as the library writes them."""

import os
import struct


def send_frames(connection, frames):
    for frame in frames:
        connection.send_bytes(frame)


def receive_frames(connection, size):
    frames = []
    while True:
        head = take(connection, 4)
        if not head:
            return frames
        (length,) = struct.unpack("!i", head)
        if length == -1:
            (length,) = struct.unpack("!Q", take(connection, 8))
        frame = take(connection, length)
        if len(frame) < length:
            raise OSError("the pipe ended within a frame")
        frames.append(frame)


def take(connection, length):
    parts = []
    while length:
        part = os.read(connection.fileno(), min(length, 65536))
        if not part:
            break
        parts.append(part)
        length -= len(part)
    return b"".join(parts)
