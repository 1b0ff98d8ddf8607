"""Wrong: has the answer and forgets the child."""

from multiprocessing import Process, SimpleQueue


def run_isolated(function, state):
    queue = SimpleQueue()
    process = Process(target=work, args=(function, state, queue))
    process.start()
    good, answer = queue.get()
    if not good:
        raise answer
    return state, answer


def work(function, state, queue):
    try:
        function(state)
        queue.put((True, state))
    except Exception as error:
        queue.put((False, error))
