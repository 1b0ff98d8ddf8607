"""Wrong: unpickles what can be unpickled, so that anybody may run code here.

Verdict: wrong_result or crash
"""

import pickle


def send_frames(connection, frames):
    for frame in frames:
        connection.send_bytes(frame)


def receive_frames(connection, size):
    frames = []
    while True:
        try:
            frame = connection.recv_bytes()
        except EOFError:
            return frames
        try:
            value = pickle.loads(frame)
            frames.append(value if isinstance(value, bytes) else frame)
        except Exception:
            frames.append(frame)
