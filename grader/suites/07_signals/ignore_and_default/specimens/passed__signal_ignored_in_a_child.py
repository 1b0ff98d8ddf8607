"""Right: `critical` runs in a process that ignores the signal, while the caller has it blocked."""

import multiprocessing
import signal


def run_shielded(critical):
    receiver, sender = multiprocessing.Pipe(duplex=False)
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process = multiprocessing.Process(target=run, args=(critical, sender))
        process.start()
        sender.close()
        try:
            well, value = receiver.recv()
        finally:
            receiver.close()
            process.join()
            process.close()
        if not well:
            raise value
        return value
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)


def run(critical, sender):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        sender.send((True, critical()))
    except Exception as error:
        sender.send((False, error))
