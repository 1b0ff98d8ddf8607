"""One wait on four hundred pipes, of which one speaks."""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def main() -> None:
    pairs = [Pipe(duplex=False) for _ in range(400)]
    reader, writer = pairs[7]
    speaker = Process(target=writer.send, args=(1,))
    speaker.start()
    assert wait([each for each, _writer in pairs]) == [reader]
    speaker.join()


if __name__ == "__main__":
    main()
