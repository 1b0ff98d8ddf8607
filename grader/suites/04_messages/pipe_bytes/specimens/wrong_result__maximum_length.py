"""Wrong: `recv_bytes(size)` raises `OSError` for a longer frame and ends the connection; taken for the end.

Verdict: wrong_result or crash
"""



def send_frames(connection, frames):
    for frame in frames:
        connection.send_bytes(frame)


def receive_frames(connection, size):
    frames = []
    while True:
        try:
            frames.append(connection.recv_bytes(size))
        except (EOFError, OSError):
            return frames
