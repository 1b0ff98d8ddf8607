"""Wrong: a function that raises puts nothing on the queue, and the parent waits for it."""

from multiprocessing import Process, Queue


def run_isolated(function, state):
    queue = Queue()
    process = Process(target=work, args=(function, state, queue))
    process.start()
    after = queue.get()
    process.join()
    return state, after


def work(function, state, queue):
    function(state)
    queue.put(state)
