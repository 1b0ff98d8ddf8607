"""Two writers of long messages at one end of a pipe: header and body are two writes."""

from multiprocessing import Pipe, Process


def write(end, letter):
    end.send_bytes(letter * 20_000)


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    for letter in (b"a", b"b"):
        Process(target=write, args=(writer, letter)).start()
    assert len(set(reader.recv_bytes())) == 1
