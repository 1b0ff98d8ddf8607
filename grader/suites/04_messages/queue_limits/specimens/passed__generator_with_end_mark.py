"""Right: `iter` over a function that returns a private mark when nothing comes."""

import queue as queue_module


def offer(queue, item, patience):
    accepted = True
    try:
        queue.put(item, True, patience)
    except queue_module.Full:
        accepted = False
    return accepted


def take_all(queue, patience):
    nothing = object()

    def next_item():
        try:
            return queue.get(True, patience)
        except queue_module.Empty:
            return nothing

    return list(iter(next_item, nothing))
