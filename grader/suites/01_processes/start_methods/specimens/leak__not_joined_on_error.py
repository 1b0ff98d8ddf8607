"""Joins only after a result."""
from multiprocessing import get_context


def child(sender, function, args):
    try:
        sender.send((True, function(*args)))
    except Exception as error:
        sender.send((False, error))


def run_with(method, function, *args):
    context = get_context(method)
    receiver, sender = context.Pipe(duplex=False)
    with receiver:
        process = context.Process(target=child, args=(sender, function, args))
        process.start()
        sender.close()
        ok, value = receiver.recv()
    if not ok:
        raise value
    process.join()
    return value
