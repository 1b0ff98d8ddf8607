"""Wrong: waits for a child that waits until its large answer is taken."""

from multiprocessing import Process, Queue


def run_isolated(function, state):
    queue = Queue()
    process = Process(target=work, args=(function, state, queue))
    process.start()
    process.join()
    good, answer = queue.get()
    queue.close()
    queue.join_thread()
    if not good:
        raise answer
    return state, answer


def work(function, state, queue):
    try:
        function(state)
        queue.put((True, state))
    except Exception as error:
        queue.put((False, error))
