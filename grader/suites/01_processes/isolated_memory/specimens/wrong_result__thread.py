"""Wrong: a thread shares the memory; the copy is shallow, too."""

from threading import Thread


def run_isolated(function, state):
    copy = dict(state)
    thread = Thread(target=function, args=(copy,))
    thread.start()
    thread.join()
    return state, copy
