"""Wrong: a reader that dies counts as one that has lost patience."""

from multiprocessing import Event, Process, Pipe
def read(conn, patience):
    if conn.poll(patience):
        try: d = conn.recv()
        except EOFError: d = None
    else: d = None
    try: conn.send(d)
    except OSError: pass
def publish_when_ready(readers, prepare, patience):
    ps, cs = [], []
    for _ in range(readers):
        a, b = Pipe(); p = Process(target=read, args=(b, patience)); p.start(); b.close(); ps.append(p); cs.append(a)
    try:
        try:
            data = prepare()
        except BaseException:
            for c in cs:
                try: c.send(None)
                except OSError: pass
            raise
        out = []
        for c in cs:
            try: c.send(data)
            except OSError: pass
        for c in cs:
            try: out.append(c.recv())
            except (EOFError, OSError): out.append(None)
        return out
    finally:
        for c in cs: c.close()
        for p in ps: p.join(); p.close()
