"""Right: the child connects to a socket of the caller, who also watches its sentinel."""

import os, pickle, threading
from multiprocessing import get_context
from multiprocessing.connection import Listener, Client, wait


def _child(address, key, function, args):
    with Client(address, authkey=key) as c:
        try:
            answer = (True, function(*args))
        except BaseException as e:
            answer = (False, e)
        c.send(answer)


def run_with(method, function, *args):
    ctx = get_context(method if method in ("fork", "spawn", "forkserver") else "no such method: %s" % method)
    key = os.urandom(16)
    with Listener(family="AF_UNIX", authkey=key) as listener:
        p = ctx.Process(target=_child, args=(listener.address, key, function, args))
        p.start()
        answer = None
        try:
            s = listener._listener._socket
            if s in wait([s, p.sentinel]):
                try:
                    with listener.accept() as c:
                        answer = c.recv()
                except (EOFError, OSError):
                    pass
        finally:
            p.join()
            p.close()
    if answer is None:
        raise RuntimeError("the child died")
    ok, value = answer
    if ok:
        return value
    raise value
