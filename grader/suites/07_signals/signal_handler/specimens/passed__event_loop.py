"""Right: an event loop's signal handlers; what was in force before is put back by hand."""

import asyncio
import signal

NAMES = {signal.SIGALRM: "alarm", signal.SIGINT: "interrupt"}
ALL = (signal.SIGINT, signal.SIGALRM, signal.SIGTERM)


def guard(ready, record):
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, ALL)
    loop = None
    try:
        old = {s: signal.getsignal(s) for s in ALL}
        fd = signal.set_wakeup_fd(-1)
        loop = asyncio.new_event_loop()
        errors = []

        def answer(name):
            if errors:
                return
            try:
                record(name)
            except BaseException as error:
                errors.append(error)
                loop.stop()

        for s, name in NAMES.items():
            loop.add_signal_handler(s, answer, name)
        loop.add_signal_handler(signal.SIGTERM, loop.stop)
        try:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, ALL)
            ready()
            loop.run_forever()
        finally:
            signal.pthread_sigmask(signal.SIG_BLOCK, ALL)
            for s in ALL:
                loop.remove_signal_handler(s)
            loop.close()
            for s in ALL:
                signal.signal(s, old[s])
            signal.set_wakeup_fd(fd)
        if errors:
            raise errors[0]
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
