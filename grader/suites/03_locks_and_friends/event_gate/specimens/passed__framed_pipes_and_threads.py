"""Right: bare forks, each with a pipe of its own whose end is the message; an unfinished one is none."""

import os, select, struct
def publish_when_ready(readers, prepare, patience):
    """Every reader has a pipe of its own; data is framed; closing tells the end."""
    kids = []
    try:
        for _ in range(readers):
            dr, dw = os.pipe(); rr, rw = os.pipe()
            pid = os.fork()
            if pid == 0:
                code = 1
                try:
                    os.close(dw); os.close(rr)
                    for _, w, r in kids: os.close(w); os.close(r)
                    ready = select.select([dr], [], [], patience)[0]
                    got = b"N"
                    if ready:
                        data = b""
                        while chunk := os.read(dr, 65536): data += chunk
                        if len(data) >= 8 and struct.unpack("q", data[:8])[0] == len(data) - 8:
                            got = b"D" + data[8:]
                    os.close(dr)
                    while got: got = got[os.write(rw, got):]
                    code = 0
                finally:
                    os._exit(code)
            os.close(dr); os.close(rw)
            kids.append((pid, dw, rr))
        failed, data = None, b""
        try:
            d = prepare(); data = struct.pack("q", len(d)) + d
        except BaseException as e: failed = e
        result = []
        import signal, threading
        def feed(w):
            left = memoryview(data)
            try:
                while left: left = left[os.write(w, left):]
            except BrokenPipeError: pass
            os.close(w)
        ts = []
        for i, (pid, w, r) in enumerate(kids):
            t = threading.Thread(target=feed, args=(w,)); t.start(); ts.append(t)
        bad = False
        for pid, w, r in kids:
            out = b""
            while c := os.read(r, 65536): out += c
            os.close(r)
            result.append(out[1:] if out[:1] == b"D" else None)
        for t in ts: t.join()
        for pid, *_ in kids:
            bad |= os.waitpid(pid, 0)[1] != 0
        kids.clear()
        if failed: raise failed
        if bad: raise RuntimeError("a reader died")
        return result
    finally:
        pass
