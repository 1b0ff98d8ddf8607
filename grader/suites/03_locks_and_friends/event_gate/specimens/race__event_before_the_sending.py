"""Wrong: sets the event, then sends; who looks in between finds nothing and gives up.

Verdict: race or wrong_result
"""

from multiprocessing import Array, Event, Process, Value, Pipe
def read(ev, conn, n, patience, w):
    ok = ev.wait(patience)
    w.send(conn.recv() if ok and conn.poll() else None)
def publish_when_ready(readers, prepare, patience):
    ev = Event(); ps, outs, ins = [], [], []
    for _ in range(readers):
        r, w = Pipe(False); r2, w2 = Pipe(False)
        p = Process(target=read, args=(ev, r2, None, patience, w)); p.start(); w.close(); r2.close(); ps.append(p); outs.append(r); ins.append(w2)
    try:
        d = prepare()
        ev.set()
        for c in ins:
            try: c.send(d)
            except OSError: pass
        return [c.recv() for c in outs]
    finally:
        ev.set()
        for p in ps: p.join(); p.close()
        for c in outs + ins: c.close()
