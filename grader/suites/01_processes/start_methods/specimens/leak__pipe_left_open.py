"""Keeps the receiving end in a list."""
from multiprocessing import get_context

kept = []


def child(sender, function, args):
    try:
        sender.send((True, function(*args)))
    except Exception as error:
        sender.send((False, error))


def run_with(method, function, *args):
    context = get_context(method)
    receiver, sender = context.Pipe(duplex=False)
    kept.append(receiver)
    process = context.Process(target=child, args=(sender, function, args))
    process.start()
    sender.close()
    try:
        ok, value = receiver.recv()
    finally:
        process.join()
        process.close()
    if ok:
        return value
    raise value
