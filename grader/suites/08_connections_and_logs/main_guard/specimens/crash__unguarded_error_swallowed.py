"""No guard; that the children cannot start processes is not told to anybody."""
import sys
from multiprocessing import get_context


def work(sender, number):
    sender.send([i * i for i in range(number)])


try:
    context = get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=work, args=(sender, int(sys.argv[1])))
    child.start()
    sender.close()
    for each in receiver.recv():
        print(each)
    child.join()
except RuntimeError:
    pass
