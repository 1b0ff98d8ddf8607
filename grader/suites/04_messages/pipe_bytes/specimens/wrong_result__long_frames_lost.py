"""Wrong: a frame that is too long is passed over; it has been taken from the pipe and is gone."""

from multiprocessing import BufferTooShort


def send_frames(connection, frames):
    for frame in frames:
        connection.send_bytes(frame)


def receive_frames(connection, size):
    frames = []
    buffer = bytearray(size)
    while True:
        try:
            length = connection.recv_bytes_into(buffer)
            frames.append(bytes(buffer[:length]))
        except BufferTooShort:
            continue
        except EOFError:
            return frames
