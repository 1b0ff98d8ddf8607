"""A server and a client that know the same key."""

import tempfile
from multiprocessing import Process
from multiprocessing.connection import Client, Listener
from pathlib import Path


def ask(address):
    with Client(address, authkey=b"key") as connection:
        connection.send(20)
        assert connection.recv() == 21


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        address = str(Path(folder, "socket"))
        with Listener(address, authkey=b"key") as listener:
            asker = Process(target=ask, args=(address,))
            asker.start()
            with listener.accept() as connection:
                connection.send(connection.recv() + 1)
            asker.join()
            assert asker.exitcode == 0
