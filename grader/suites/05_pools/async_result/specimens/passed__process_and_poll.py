"""Right: a process, a pipe that is polled, and a kill."""

from multiprocessing import Pipe, Process


def attempt(function, args, sender):
    try:
        answer = "ready", function(*args)
    except Exception as error:
        answer = "failed", f"{type(error).__name__}: {error}"
    sender.send(answer)


def try_within(function, args, timeout):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=attempt, args=(function, args, sender))
    process.start()
    sender.close()
    try:
        return receiver.recv() if receiver.poll(timeout) else ("late", None)
    except EOFError:
        return "failed", f"RuntimeError: the process died with exit code {process.exitcode}"
    finally:
        process.kill()
        process.join()
        process.close()
        receiver.close()
