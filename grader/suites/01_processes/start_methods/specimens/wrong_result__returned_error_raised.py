"""Tells an error from a result by its type.

Verdict: wrong_result or crash
"""
from multiprocessing import get_context


def child(sender, function, args):
    try:
        sender.send(function(*args))
    except Exception as error:
        sender.send(error)


def run_with(method, function, *args):
    context = get_context(method)
    receiver, sender = context.Pipe(duplex=False)
    with receiver:
        process = context.Process(target=child, args=(sender, function, args))
        process.start()
        sender.close()
        try:
            value = receiver.recv()
        except EOFError:
            raise RuntimeError("no result") from None
        finally:
            process.join()
    if isinstance(value, Exception):
        raise value
    return value
