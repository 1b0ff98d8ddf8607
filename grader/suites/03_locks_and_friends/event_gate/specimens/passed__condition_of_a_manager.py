"""Right: condition and data live in a manager; the readers are an executor's workers."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager


def publish_when_ready(readers, prepare, patience):
    if not readers:
        return []
    with Manager() as manager:
        changed = manager.Condition()
        state = manager.dict()
        with ProcessPoolExecutor(readers) as executor:
            waiting = [executor.submit(read, changed, state, patience) for _ in range(readers)]
            news = {"error": None}
            try:
                news = {"data": prepare()}
            finally:
                with changed:
                    state.update(news)
                    changed.notify_all()
            return [each.result() for each in waiting]


def read(changed, state, patience):
    with changed:
        changed.wait_for(lambda: len(state), patience)
        return state.get("data")
