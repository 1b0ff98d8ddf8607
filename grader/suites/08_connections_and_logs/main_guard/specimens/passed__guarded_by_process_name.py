"""Tells the main program from the children by the name of the process."""
import multiprocessing
import sys


class Squarer(multiprocessing.get_context("spawn").Process):
    def __init__(self, number, sender):
        super().__init__()
        self.number, self.sender = number, sender

    def run(self):
        for i in range(self.number):
            self.sender.send(i * i)
        self.sender.close()


def main():
    receiver, sender = multiprocessing.Pipe(duplex=False)
    squarer = Squarer(int(sys.argv[1]), sender)
    squarer.start()
    sender.close()
    try:
        while True:
            sys.stdout.write(f"{receiver.recv()}\n")
    except EOFError:
        squarer.join()


if multiprocessing.current_process().name == "MainProcess":
    main()
