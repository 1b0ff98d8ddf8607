"""Driven by the interval timer."""
import signal
from multiprocessing import Process


class ClockProcess(Process):
    def __init__(self, interval, ticks, queue):
        super().__init__()
        self.interval, self.ticks, self.queue = interval, ticks, queue

    def run(self):
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
        if self.interval > 0 and self.ticks:
            signal.setitimer(signal.ITIMER_REAL, self.interval, self.interval)
        for number in range(self.ticks):
            if self.interval > 0:
                signal.sigwait([signal.SIGALRM])
            self.queue.put(number)
        signal.setitimer(signal.ITIMER_REAL, 0)
