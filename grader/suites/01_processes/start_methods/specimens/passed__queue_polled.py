"""A queue of the context, read with patience while the child lives."""
import multiprocessing
import queue as queues


def child(queue, function, args):
    try:
        queue.put((True, function(*args)))
    except BaseException as error:
        queue.put((False, error))


def run_with(method, function, *args):
    context = multiprocessing.get_context(method)
    queue = context.Queue()
    process = context.Process(target=child, args=(queue, function, args))
    process.start()
    try:
        while True:
            alive = process.is_alive()
            try:
                ok, value = queue.get(timeout=0.05)
                break
            except queues.Empty:
                if not alive:
                    raise ChildProcessError(f"exit code {process.exitcode}") from None
    finally:
        process.join()
        process.close()
        queue.close()
        queue.join_thread()
    if ok:
        return value
    raise value
