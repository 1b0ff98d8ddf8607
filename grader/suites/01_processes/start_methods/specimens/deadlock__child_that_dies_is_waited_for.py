"""Waits for a result that a dead child cannot send: the own sending end is open."""
from multiprocessing import get_context


def child(sender, function, args):
    try:
        sender.send((True, function(*args)))
    except Exception as error:
        sender.send((False, error))


def run_with(method, function, *args):
    context = get_context(method)
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=child, args=(sender, function, args))
    process.start()
    ok, value = receiver.recv()
    process.join()
    process.close()
    receiver.close()
    sender.close()
    if ok:
        return value
    raise value
