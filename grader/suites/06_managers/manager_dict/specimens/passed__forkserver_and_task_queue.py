"""Right: forkserver processes take texts from a task queue until they find the end mark."""

import multiprocessing


def count_words(texts, workers):
    context = multiprocessing.get_context("forkserver")
    with context.Manager() as manager:
        totals, lock, tasks = manager.dict(), context.Lock(), manager.Queue()
        for text in texts:
            tasks.put(text)
        for _ in range(workers):
            tasks.put(None)
        processes = [context.Process(target=count, args=(tasks, totals, lock)) for _ in range(workers)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a worker failed")
        return dict(totals)


def count(tasks, totals, lock):
    while (text := tasks.get()) is not None:
        for word in text.split():
            with lock:
                totals[word] = totals.get(word, 0) + 1
