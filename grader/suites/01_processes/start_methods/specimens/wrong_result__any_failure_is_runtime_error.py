"""Raises another error than the function did."""
from multiprocessing import get_context


def child(sender, function, args):
    sender.send(function(*args))


def run_with(method, function, *args):
    context = get_context(method)
    receiver, sender = context.Pipe(duplex=False)
    with receiver:
        process = context.Process(target=child, args=(sender, function, args))
        process.start()
        sender.close()
        try:
            return receiver.recv()
        except EOFError:
            raise RuntimeError("the child failed") from None
        finally:
            process.join()
