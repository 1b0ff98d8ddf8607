"""A function within a function does not pickle."""
import multiprocessing
import sys


def main():
    def work(sender, number):
        sender.send([i * i for i in range(number)])

    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=work, args=(sender, int(sys.argv[1])))
    child.start()
    sender.close()
    for each in receiver.recv():
        print(each)
    child.join()


if __name__ == "__main__":
    main()
