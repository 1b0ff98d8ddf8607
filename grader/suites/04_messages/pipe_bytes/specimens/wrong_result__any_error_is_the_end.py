"""Every error passes for the end, also that of a frame that breaks off."""

from multiprocessing import BufferTooShort

def send_frames(connection, frames):
    for f in frames: connection.send_bytes(f)

def receive_frames(connection, size):
    out = []
    buffer = bytearray(size)
    while True:
        try:
            n = connection.recv_bytes_into(buffer)
            out.append(bytes(buffer[:n]))
        except BufferTooShort as e:
            out.append(e.args[0])
        except (EOFError, OSError):
            return out
