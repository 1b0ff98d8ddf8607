"""Wrong: joins the process before it receives: a big answer does not fit in the pipe."""

from multiprocessing import Pipe, Process


def attempt(function, args, sender):
    try:
        answer = "ready", function(*args)
    except Exception as error:
        answer = "failed", f"{type(error).__name__}: {error}"
    sender.send(answer)


def try_within(function, args, timeout):
    receiver, sender = Pipe(duplex=False)
    with receiver, sender:
        process = Process(target=attempt, args=(function, args, sender))
        process.start()
        process.join(timeout)
        if process.is_alive():
            process.kill()
            process.join()
            return "late", None
        return receiver.recv()
