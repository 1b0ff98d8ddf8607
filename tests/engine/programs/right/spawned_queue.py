"""A spawned and a fork-served process put on queues of their contexts."""

from multiprocessing import get_context


def produce(queue, number):
    queue.put(number)


if __name__ == "__main__":
    for method in ("spawn", "forkserver"):
        context = get_context(method)
        queue = context.Queue()
        producer = context.Process(target=produce, args=(queue, 7))
        producer.start()
        assert queue.get() == 7
        producer.join()
        assert producer.exitcode == 0
