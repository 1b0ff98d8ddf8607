"""The frames are bytearrays, which somebody may change and nobody can hash."""

from multiprocessing import BufferTooShort

def send_frames(connection, frames):
    for f in frames: connection.send_bytes(f)

def receive_frames(connection, size):
    out = []
    buffer = bytearray(size)
    while True:
        try:
            n = connection.recv_bytes_into(buffer)
            out.append(buffer[:n])
        except BufferTooShort as e:
            out.append(e.args[0])
        except EOFError:
            return out
