"""Wrong: the process of a late function is terminated and not joined."""

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
        if not receiver.poll(timeout):
            process.terminate()
            return "late", None
        answer = receiver.recv()
        process.join()
        return answer
