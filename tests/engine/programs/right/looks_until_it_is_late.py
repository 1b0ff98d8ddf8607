"""Two watch a flag that nobody sets, and give up: after an hour by the clock, after 100 looks."""

import time
from multiprocessing import Process, Queue, Value


def watch_by_clock(flag, answers):
    late = time.monotonic() + 3600
    while not flag.value and time.monotonic() < late:
        time.sleep(0.001)
    answers.put("late")


def watch_by_count(flag, answers):
    for _ in range(100):
        if flag.value:
            break
        time.sleep(0.001)
    answers.put("late")


if __name__ == "__main__":
    flag, answers = Value("i", 0), Queue()
    watchers = [Process(target=each, args=(flag, answers)) for each in (watch_by_clock, watch_by_count)]
    for watcher in watchers:
        watcher.start()
    assert [answers.get() for _ in watchers] == ["late", "late"]
    for watcher in watchers:
        watcher.join()
