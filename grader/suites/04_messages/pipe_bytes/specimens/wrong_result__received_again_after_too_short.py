"""Wrong: after `BufferTooShort` it receives once more with a larger buffer, and so gets the next frame.

Verdict: wrong_result or crash
"""

from multiprocessing import BufferTooShort


def send_frames(connection, frames):
    for frame in frames:
        connection.send_bytes(frame)


def receive_frames(connection, size):
    frames = []
    buffer = bytearray(size)
    while True:
        try:
            try:
                length = connection.recv_bytes_into(buffer)
                frames.append(bytes(buffer[:length]))
            except BufferTooShort:
                frames.append(connection.recv_bytes())
        except EOFError:
            return frames
