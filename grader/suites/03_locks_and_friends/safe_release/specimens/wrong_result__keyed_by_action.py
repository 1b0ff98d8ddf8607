"""Wrong: outcomes are kept in a dictionary keyed by the action, so when the same action stands in the list
twice both places show the outcome of the last one (`[os.getpid, os.getpid]` gives one pid twice).
"""

from __future__ import annotations

from multiprocessing import Lock, Pipe, Process


def guarded(lock, action):
    with lock:
        return action()


def _worker(lock, action, line):
    try:
        outcome = guarded(lock, action)
    except BaseException as error:
        outcome = error
    line.send(outcome)
    line.close()


def run_guarded(actions):
    lock = Lock()
    crew = []
    for action in actions:
        reader, writer = Pipe(duplex=False)
        process = Process(target=_worker, args=(lock, action, writer))
        process.start()
        writer.close()
        crew.append((action, process, reader))
    outcome_of = {}
    for action, process, reader in crew:
        try:
            outcome_of[action] = reader.recv()
        except EOFError:
            outcome_of[action] = RuntimeError("died")
        reader.close()
    for _, process, _ in crew:
        process.join()
    return [outcome_of[action] for action in actions]
