"""No guard, and waits for an answer that does not come."""
import multiprocessing
import sys

context = multiprocessing.get_context("spawn")
queue = context.SimpleQueue()


def work(queue, number):
    queue.put([i * i for i in range(number)])


child = context.Process(target=work, args=(queue, int(sys.argv[1])))
child.start()
for each in queue.get():
    print(each)
child.join()
