"""Sends the type and the text of the error home and makes another one of them, whose text may be another."""

from multiprocessing import get_context


def _main(c, f, a):
    try:
        r = (1, f(*a))
    except BaseException as e:
        r = (0, (type(e), str(e)))
    c.send(r)
    c.close()


def run_with(method, function, *args):
    ctx = get_context(method)
    r, w = ctx.Pipe(False)
    p = ctx.Process(target=_main, args=(w, function, args))
    p.start()
    w.close()
    try:
        ok, v = r.recv()
    except EOFError:
        ok, v = 0, (RuntimeError, "died")
    finally:
        r.close()
        p.join()
        p.close()
    if ok:
        return v
    raise v[0](v[1])
