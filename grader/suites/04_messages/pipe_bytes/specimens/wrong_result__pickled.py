"""Wrong: sends pickles and unpickles what comes.

Verdict: wrong_result or crash
"""


def send_frames(connection, frames):
    for frame in frames:
        connection.send(frame)


def receive_frames(connection, size):
    frames = []
    while True:
        try:
            frames.append(connection.recv())
        except EOFError:
            return frames
