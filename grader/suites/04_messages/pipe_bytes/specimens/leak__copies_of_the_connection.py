"""Wrong: receives through a duplicate of the descriptor, and never closes it."""

import os

from multiprocessing import BufferTooShort
from multiprocessing.connection import Connection

kept = []


def send_frames(connection, frames):
    for frame in frames:
        connection.send_bytes(frame)


def receive_frames(connection, size):
    connection = Connection(os.dup(connection.fileno()))
    kept.append(connection)
    frames = []
    buffer = bytearray(size)
    while True:
        try:
            length = connection.recv_bytes_into(buffer)
            frames.append(bytes(buffer[:length]))
        except BufferTooShort as error:
            frames.append(error.args[0])
        except EOFError:
            return frames
