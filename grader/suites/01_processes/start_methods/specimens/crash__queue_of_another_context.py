"""The process is of the context, the queue is not.

Verdict: crash or leak
"""
import multiprocessing
import queue as queues


def child(queue, function, args):
    try:
        queue.put((True, function(*args)))
    except Exception as error:
        queue.put((False, error))


def run_with(method, function, *args):
    context = multiprocessing.get_context(method)
    queue = multiprocessing.Queue()
    process = context.Process(target=child, args=(queue, function, args))
    process.start()
    while True:
        alive = process.is_alive()
        try:
            ok, value = queue.get(timeout=0.1)
            break
        except queues.Empty:
            if not alive:
                process.join()
                raise RuntimeError("died")
    process.join()
    if ok:
        return value
    raise value
