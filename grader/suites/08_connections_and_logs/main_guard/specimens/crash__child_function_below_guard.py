"""The function exists in the main program only.

Verdict: crash or deadlock
"""
import sys
from multiprocessing import get_context

if __name__ == "__main__":

    def work(sender, number):
        sender.send([i * i for i in range(number)])

    context = get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=work, args=(sender, int(sys.argv[1])))
    child.start()
    sender.close()
    for each in receiver.recv():
        print(each)
    child.join()
