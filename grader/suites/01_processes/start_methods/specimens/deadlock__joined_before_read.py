"""Joins a child whose result nobody reads."""
from multiprocessing import get_context


def child(sender, function, args):
    try:
        sender.send((True, function(*args)))
    except Exception as error:
        sender.send((False, error))


def run_with(method, function, *args):
    context = get_context(method)
    receiver, sender = context.Pipe(duplex=False)
    with receiver, sender:
        process = context.Process(target=child, args=(sender, function, args))
        process.start()
        process.join()
        sender.close()
        try:
            ok, value = receiver.recv()
        except EOFError:
            raise RuntimeError("no result") from None
    if ok:
        return value
    raise value
