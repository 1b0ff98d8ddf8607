"""Right: messages reach the workers through a managed queue, too; the end is a `None` for each."""

from multiprocessing import Manager, get_context


def work(tasks, reports):
    while (message := tasks.get()) is not None:
        reports.put(message)


def log_from_pool(messages, workers):
    context = get_context("fork")
    with Manager() as manager:
        tasks, reports = manager.Queue(), manager.Queue()
        processes = [context.Process(target=work, args=(tasks, reports)) for _ in range(workers)]
        for process in processes:
            process.start()
        for message in [*messages, *[None] * workers]:
            tasks.put(message)
        for process in processes:
            process.join()
            process.close()
        return [reports.get() for _ in range(reports.qsize())]
