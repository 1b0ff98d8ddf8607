"""Right: a class notes number and frame, and delivers to each kind of disposition in its own way."""

import os
import signal


class Shield:
    def __init__(self):
        self.frames = []

    def __enter__(self):
        self.old = signal.getsignal(signal.SIGINT)
        if self.old != signal.SIG_IGN:
            signal.signal(signal.SIGINT, self.hold)

    def hold(self, number, frame):
        self.frames.append(frame)

    def __exit__(self, *_):
        if self.old == signal.SIG_IGN:
            return
        signal.signal(signal.SIGINT, self.old)
        if not self.frames:
            return
        frame = self.frames.pop()
        self.frames.clear()
        if self.old == signal.SIG_DFL:
            os.kill(os.getpid(), signal.SIGINT)
        else:
            self.old(signal.SIGINT, frame)


def run_shielded(critical):
    with Shield():
        return critical()
