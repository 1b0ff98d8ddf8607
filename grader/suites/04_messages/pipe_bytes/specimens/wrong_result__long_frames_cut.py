"""Wrong: of a frame that is too long only as much as the buffer holds is kept."""

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
        except BufferTooShort as error:
            frames.append(error.args[0][:size])
        except EOFError:
            return frames
