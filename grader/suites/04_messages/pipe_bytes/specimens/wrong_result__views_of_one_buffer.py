"""Wrong: keeps views of the one buffer, so that all frames show the last.

Verdict: wrong_result or crash
"""

from multiprocessing import BufferTooShort


def send_frames(connection, frames):
    for frame in frames:
        connection.send_bytes(frame)


def receive_frames(connection, size):
    lengths = []
    buffer = bytearray(size)
    while True:
        try:
            lengths.append(memoryview(buffer)[: connection.recv_bytes_into(buffer)])
        except BufferTooShort as error:
            lengths.append(error.args[0])
        except EOFError:
            return [bytes(each) for each in lengths]
