"""Messages from several pipes as they come, until all are at their end."""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def send(connection, count):
    for number in range(count):
        connection.send(number)
    connection.close()


if __name__ == "__main__":
    readers = []
    for count in (1, 2):
        reader, writer = Pipe(duplex=False)
        Process(target=send, args=(writer, count)).start()
        writer.close()
        readers.append(reader)
    found = []
    while readers:
        for reader in wait(readers):
            try:
                found.append(reader.recv())
            except EOFError:
                readers.remove(reader)
    assert sorted(found) == [0, 0, 1], found
