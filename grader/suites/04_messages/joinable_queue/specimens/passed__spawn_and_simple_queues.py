"""Right: spawned workers, one queue there and one back with a receipt for every item."""

import multiprocessing


def process_all(items, workers, handle):
    context = multiprocessing.get_context("spawn")
    orders, receipts = context.Queue(), context.Queue()
    processes = [context.Process(target=work, args=(orders, receipts, handle)) for _ in range(workers)]
    for process in processes:
        process.start()
    for item in items:
        orders.put((item,))
    failed = [text for _ in items if (text := receipts.get())]
    for _ in processes:
        orders.put(())
    for process in processes:
        process.join()
    for queue in (orders, receipts):
        queue.close()
        queue.join_thread()
    if failed:
        raise RuntimeError("; ".join(failed))


def work(orders, receipts, handle):
    for order in iter(orders.get, ()):
        try:
            handle(*order)
        except Exception as error:
            receipts.put(repr(error))
        else:
            receipts.put("")
