"""Right: the function runs in a process that is killed at the deadline; no alarm is touched."""

import multiprocessing
import signal


def call_with_deadline(function, seconds):
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=run, args=(function, sender))
    process.start()
    sender.close()
    try:
        if not receiver.poll(seconds):
            raise TimeoutError(f"still running after {seconds} s")
        try:
            well, value = receiver.recv()
        except EOFError:
            raise RuntimeError("the function ended its process") from None
    finally:
        receiver.close()
        process.kill()
        process.join()
        process.close()
    if not well:
        raise value
    return value


def run(function, sender):
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    try:
        sender.send((True, function()))
    except BaseException as error:
        sender.send((False, error))
