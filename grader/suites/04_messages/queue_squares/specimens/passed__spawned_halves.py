"""Right: two spawned producers with half of the numbers each, and one list as one item from each."""

import multiprocessing


def squares_and_negatives(numbers):
    context = multiprocessing.get_context("spawn")
    queue = context.SimpleQueue()
    middle = len(numbers) // 2
    producers = [
        context.Process(target=both, args=(half, queue)) for half in (numbers[:middle], numbers[middle:])
    ]
    for producer in producers:
        producer.start()
    results = queue.get() + queue.get()
    for producer in producers:
        producer.join()
    queue.close()
    return results


def both(numbers, queue):
    queue.put([value for number in numbers for value in (number**2, 0 - number)])
