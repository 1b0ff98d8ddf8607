"""Wrong: changes deep inside a managed dict are made to copies and lost."""

from multiprocessing import Manager, Process


def run_isolated(function, state):
    with Manager() as manager:
        shared = manager.dict(state)
        process = Process(target=function, args=(shared,))
        process.start()
        process.join()
        if process.exitcode:
            raise RuntimeError("failed")
        return state, shared.copy()
