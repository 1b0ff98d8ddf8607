"""Wrong: keeps the whole buffer, with what earlier frames left at its end."""

from multiprocessing import BufferTooShort


def send_frames(connection, frames):
    for frame in frames:
        connection.send_bytes(frame)


def receive_frames(connection, size):
    frames = []
    buffer = bytearray(size)
    while True:
        try:
            connection.recv_bytes_into(buffer)
            frames.append(bytes(buffer))
        except BufferTooShort as error:
            frames.append(error.args[0])
        except EOFError:
            return frames
