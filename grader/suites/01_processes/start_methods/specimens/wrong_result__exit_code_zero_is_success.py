"""Takes exit code 0 for a result."""
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
        ok, value = True, None
        try:
            ok, value = receiver.recv()
        except EOFError:
            pass
        process.join()
        if process.exitcode != 0:
            raise RuntimeError("child failed")
    if ok:
        return value
    raise value
