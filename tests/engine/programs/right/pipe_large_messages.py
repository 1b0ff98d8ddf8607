"""Large messages, one after the other."""

from multiprocessing import Pipe, Process


def answer(connection):
    connection.send_bytes(connection.recv_bytes())


if __name__ == "__main__":
    ours, theirs = Pipe()
    partner = Process(target=answer, args=(theirs,))
    partner.start()
    ours.send_bytes(bytes(300_000))
    assert len(ours.recv_bytes()) == 300_000
    partner.join()
