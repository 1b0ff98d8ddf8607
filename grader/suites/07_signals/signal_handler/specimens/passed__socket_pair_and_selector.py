"""Right: the wake-up descriptor is a socket pair; a selector waits, the numbers are read and recorded in order."""

import selectors
import signal
import socket

GUARDED = (signal.SIGALRM, signal.SIGINT, signal.SIGTERM)


def guard(ready, record):
    receiver, sender = socket.socketpair()
    receiver.setblocking(False)
    sender.setblocking(False)
    with receiver, sender, selectors.DefaultSelector() as selector:
        selector.register(receiver, selectors.EVENT_READ)
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, GUARDED)
        wakeup = signal.set_wakeup_fd(sender.fileno())
        handlers = [signal.signal(number, lambda *_: None) for number in GUARDED]
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        try:
            ready()
            while True:
                selector.select()
                numbers = receiver.recv(100)
                answer(numbers, record)
                if signal.SIGTERM in numbers:
                    break
        finally:
            signal.pthread_sigmask(signal.SIG_BLOCK, GUARDED)
            for number, handler in zip(GUARDED, handlers, strict=True):
                signal.signal(number, handler)
            signal.set_wakeup_fd(wakeup)
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        try:
            answer(receiver.recv(100), record)
        except BlockingIOError:
            pass


def answer(numbers, record):
    for number in numbers:
        if number == signal.SIGALRM:
            record("alarm")
        elif number == signal.SIGINT:
            record("interrupt")
