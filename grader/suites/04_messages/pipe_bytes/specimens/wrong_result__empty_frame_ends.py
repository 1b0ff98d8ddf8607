"""Wrong: takes an empty frame for the end."""

from multiprocessing import BufferTooShort


def send_frames(connection, frames):
    for frame in frames:
        connection.send_bytes(frame)


def receive_frames(connection, size):
    frames = []
    buffer = bytearray(size)
    try:
        while True:
            try:
                length = connection.recv_bytes_into(buffer)
            except BufferTooShort as error:
                frames.append(error.args[0])
                continue
            if not length:
                return frames
            frames.append(bytes(buffer[:length]))
    except EOFError:
        return frames
