"""Wrong: a function that returns `None` passes for one that has not returned."""

from multiprocessing import Pipe, Process


def attempt(function, args, sender):
    try:
        sender.send((function(*args), None))
    except Exception as error:
        sender.send((None, f"{type(error).__name__}: {error}"))


def try_within(function, args, timeout):
    receiver, sender = Pipe(duplex=False)
    with receiver, sender:
        process = Process(target=attempt, args=(function, args, sender))
        process.start()
        value, problem = receiver.recv() if receiver.poll(timeout) else (None, None)
        process.kill()
        process.join()
    if problem is not None:
        return "failed", problem
    return ("ready", value) if value is not None else ("late", None)
