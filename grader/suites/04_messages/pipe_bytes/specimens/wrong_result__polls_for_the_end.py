"""Wrong: takes silence for the end of the pipe.

Verdict: wrong_result or crash
"""



def send_frames(connection, frames):
    for frame in frames:
        connection.send_bytes(frame)


def receive_frames(connection, size):
    frames = []
    while connection.poll(0.1):
        try:
            frames.append(connection.recv_bytes())
        except EOFError:
            break
    return frames
