"""Overrides start, but only to note the time; select sleeps."""
import select
import time
from multiprocessing import Process


class ClockProcess(Process):
    begun = None

    def __init__(self, interval, ticks, queue):
        self.__interval, self.__ticks, self.__queue = interval, ticks, queue
        super().__init__()

    def start(self):
        self.begun = time.monotonic()
        super().start()

    def run(self):
        due = self.begun
        for number in range(self.__ticks):
            due += self.__interval
            wait = due - time.monotonic()
            if wait > 0:
                select.select([], [], [], wait)
            self.__queue.put(number, True, 5)
        self.__queue.close()
        self.__queue.join_thread()
