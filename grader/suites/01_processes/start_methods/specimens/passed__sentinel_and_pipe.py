"""Waits for the pipe and the sentinel together."""
from multiprocessing import connection, get_context


def work(sender, function, args):
    try:
        message = (function(*args), None)
    except Exception as error:
        message = (None, error)
    sender.send(message)
    sender.close()


def run_with(method, function, *args):
    context = get_context(method)
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs, function, args))
    process.start()
    connection.wait([ours, process.sentinel])
    message = ours.recv() if ours.poll() else None
    process.join()
    exitcode = process.exitcode
    process.close()
    ours.close()
    theirs.close()
    if message is None:
        raise RuntimeError(f"exit code {exitcode}")
    value, error = message
    if error is not None:
        raise error
    return value
