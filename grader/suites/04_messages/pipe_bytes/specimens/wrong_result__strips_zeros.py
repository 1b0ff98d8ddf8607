"""The rest of the buffer is cut off by its zeros, and with it those of the frame."""

from multiprocessing import BufferTooShort

def send_frames(connection, frames):
    for f in frames: connection.send_bytes(f)

def receive_frames(connection, size):
    out = []
    while True:
        buffer = bytearray(size)
        try:
            connection.recv_bytes_into(buffer)
            out.append(bytes(buffer).rstrip(b"\0"))
        except BufferTooShort as e:
            out.append(e.args[0])
        except EOFError:
            return out
