"""Right: an `array` as the buffer, a `memoryview` to send from; closes both ends itself."""

import array
from multiprocessing import BufferTooShort

def send_frames(connection, frames):
    with connection:
        for frame in frames:
            view = memoryview(frame)
            connection.send_bytes(view, 0, len(view))


def receive_frames(connection, size):
    frames = []
    buffer = array.array("B", bytes(size))
    with connection:
        while True:
            try:
                length = connection.recv_bytes_into(buffer)
            except EOFError:
                break
            except BufferTooShort as error:
                (frame,) = error.args
                frames.append(bytes(frame))
                continue
            frames.append(buffer[:length].tobytes())
    return frames
