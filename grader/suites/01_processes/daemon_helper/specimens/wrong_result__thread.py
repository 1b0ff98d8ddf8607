"""Wrong: a thread of the caller beats."""

from threading import Event, Thread


def run_with_heartbeat(work, beat, interval):
    over = Event()
    thread = Thread(target=loop, args=(beat, interval, over), daemon=True)
    thread.start()
    try:
        return work()
    finally:
        over.set()


def loop(beat, interval, over):
    while not over.is_set():
        beat()
        over.wait(interval)
