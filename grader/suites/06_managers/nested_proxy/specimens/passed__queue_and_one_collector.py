"""Right: workers put pairs on a queue, and only the caller keeps the lists."""

from multiprocessing import Process, SimpleQueue


def group_by_initial(words, workers):
    pairs = SimpleQueue()
    processes = [Process(target=send, args=(words[first::workers], pairs)) for first in range(workers)]
    for process in processes:
        process.start()
    groups, failed = {}, 0
    for _ in range(workers):
        while (pair := pairs.get()) is not None:
            if pair == "failed":
                failed += 1
                break
            groups.setdefault(pair[0], []).append(pair[1])
    for process in processes:
        process.join()
    pairs.close()
    if failed:
        raise RuntimeError("a worker failed")
    return {initial: sorted(group) for initial, group in groups.items()}


def send(words, pairs):
    try:
        for word in words:
            pairs.put((word[0], word))
        pairs.put(None)
    except Exception:
        pairs.put("failed")
