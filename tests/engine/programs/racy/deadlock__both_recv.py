"""Two processes at a pipe that both wait for the other to begin."""

from multiprocessing import Pipe, Process


def play(connection):
    connection.recv()
    connection.send("pong")


if __name__ == "__main__":
    ours, theirs = Pipe()
    player = Process(target=play, args=(theirs,))
    player.start()
    ours.recv()
    ours.send("ping")
    player.join()
