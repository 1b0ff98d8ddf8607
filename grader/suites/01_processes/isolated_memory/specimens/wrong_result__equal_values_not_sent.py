"""Wrong: sends what differs, and takes True for the 1 that was there before."""

from multiprocessing import Process, Pipe
import copy


def _c(f, s, c):
    before = copy.deepcopy(s)
    try:
        f(s)
    except BaseException as e:
        c.send((0, repr(e), None))
    else:
        c.send(
            (
                1,
                {k: v for k, v in s.items() if k not in before or before[k] != v},
                [k for k in before if k not in s],
            )
        )


def run_isolated(function, state):
    a, b = Pipe(False)
    p = Process(target=_c, args=(function, state, b))
    p.start()
    b.close()
    try:
        ok, v, gone = a.recv()
    finally:
        p.join()
        a.close()
    if not ok:
        raise RuntimeError(v)
    child = {k: x for k, x in copy.deepcopy(state).items() if k not in gone}
    child.update(v)
    return state, child
