"""Right: a thread handles the items, and the main thread waits for the signal or for the thread's end."""

import queue
import signal
import threading


class Server(threading.Thread):
    def __init__(self, inbox, handle):
        super().__init__()
        self.inbox = inbox
        self.handle = handle
        self.stop = threading.Event()
        self.handled = 0
        self.error = None

    def run(self):
        try:
            while not self.stop.is_set():
                try:
                    item = self.inbox.get(timeout=0.05)
                except queue.Empty:
                    continue
                if signal.SIGTERM in signal.sigpending():
                    self.stop.set()  # this one was under way already, and is the last
                self.handle(item)
                self.handled += 1
                if signal.SIGTERM in signal.sigpending():
                    self.stop.set()
        except BaseException as error:
            self.error = error


def serve_until_stopped(inbox, handle):
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    server = Server(inbox, handle)
    server.start()
    try:
        while server.is_alive():
            server.join(0.03)
            if signal.SIGTERM in signal.sigpending():
                server.stop.set()
    finally:
        server.stop.set()
        server.join()
        signal.sigtimedwait({signal.SIGTERM}, 0)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    if server.error:
        raise server.error
    return server.handled


def shutdown(process, grace):
    process.terminate()
    process.join(grace)
    if process.is_alive():
        process.kill()
        process.join()
    return process.exitcode
