"""Both sides send much before either receives."""

from multiprocessing import Pipe, Process


def swap(connection):
    connection.send_bytes(bytes(1_000_000))
    connection.recv_bytes()


if __name__ == "__main__":
    ours, theirs = Pipe()
    partner = Process(target=swap, args=(theirs,))
    partner.start()
    swap(ours)
    partner.join()
