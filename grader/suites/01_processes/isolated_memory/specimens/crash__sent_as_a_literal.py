"""Wrong: what literals cannot spell (dates, ranges) does not come home."""

from multiprocessing import Process, Queue


def _c(f, s, q):
    try:
        f(s)
    except BaseException as e:
        q.put((0, repr(e)))
    else:
        q.put((1, repr(s)))


def run_isolated(function, state):
    q = Queue()
    p = Process(target=_c, args=(function, state, q))
    p.start()
    ok, v = q.get()
    p.join()
    q.close()
    q.join_thread()
    if not ok:
        raise RuntimeError(v)
    import ast

    return state, ast.literal_eval(v)
