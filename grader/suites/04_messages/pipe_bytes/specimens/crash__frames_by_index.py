"""Frames that are only iterable are no list."""

from multiprocessing import BufferTooShort

def send_frames(connection, frames):
    for i in range(len(frames)): connection.send_bytes(frames[i])

def receive_frames(connection, size):
    out = []
    buffer = bytearray(size)
    while True:
        try:
            n = connection.recv_bytes_into(buffer)
            out.append(bytes(buffer[:n]))
        except BufferTooShort as e:
            out.append(e.args[0])
        except EOFError:
            return out
