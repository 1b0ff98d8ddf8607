"""Wrong: a large frame is sent as several messages."""

from multiprocessing import BufferTooShort

def send_frames(connection, frames):
    for frame in frames:
        for start in range(0, len(frame) or 1, 65536):
            connection.send_bytes(frame[start : start + 65536])


def receive_frames(connection, size):
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
