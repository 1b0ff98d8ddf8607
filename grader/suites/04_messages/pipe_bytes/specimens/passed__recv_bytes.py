"""Right: `recv_bytes` makes a buffer of the right length by itself."""



def send_frames(connection, frames):
    for frame in frames:
        connection.send_bytes(frame)


def receive_frames(connection, size):
    frames = []
    while True:
        try:
            frames.append(connection.recv_bytes())
        except EOFError:
            return frames
