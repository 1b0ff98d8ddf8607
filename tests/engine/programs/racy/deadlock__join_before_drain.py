"""A child puts more on a queue than the pipe holds; the parent joins it before it takes anything."""

from multiprocessing import Process, Queue


def produce(queue):
    queue.put(b"x" * 200_000)


if __name__ == "__main__":
    queue = Queue()
    producer = Process(target=produce, args=(queue,))
    producer.start()
    producer.join()
    assert len(queue.get()) == 200_000
