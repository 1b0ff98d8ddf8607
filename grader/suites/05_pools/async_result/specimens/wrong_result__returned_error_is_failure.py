"""Wrong: an error that the function returned is taken for one that it raised."""

from multiprocessing import Pool


def _s(f, a):
    try:
        return f(*a)
    except Exception as e:
        return e


def try_within(function, args, timeout):
    with Pool(1) as pool:
        r = pool.apply_async(_s, (function, args))
        r.wait(timeout)
        if not r.ready():
            return "late", None
        v = r.get()
        return ("failed", f"{type(v).__name__}: {v}") if isinstance(v, Exception) else ("ready", v)
