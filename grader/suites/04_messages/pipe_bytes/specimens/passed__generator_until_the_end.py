"""Right: a generator that yields frames, and one buffer between two marks."""

import multiprocessing

def send_frames(connection, frames):
    any(map(connection.send_bytes, frames))


def receive_frames(connection, size):
    return list(frames_of(connection, memoryview(bytearray(size + 2))))


def frames_of(connection, room):
    try:
        while True:
            try:
                length = connection.recv_bytes_into(room, 1)
                yield room[1 : 1 + length].tobytes()
            except multiprocessing.BufferTooShort as error:
                yield error.args[0]
    except EOFError:
        return
