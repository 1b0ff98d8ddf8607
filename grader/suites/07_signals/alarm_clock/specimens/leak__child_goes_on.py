"""Wrong: runs the function in a process and stops waiting for it; the process goes on."""

import multiprocessing


def call_with_deadline(function, seconds):
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=run, args=(function, sender))
    process.start()
    sender.close()
    with receiver:
        if not receiver.poll(seconds):
            raise TimeoutError(f"still running after {seconds} s")
        well, value = receiver.recv()
    process.join()
    if not well:
        raise value
    return value


def run(function, sender):
    try:
        sender.send((True, function()))
    except BaseException as error:
        sender.send((False, error))
