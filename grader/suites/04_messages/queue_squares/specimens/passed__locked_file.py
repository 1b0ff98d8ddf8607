"""Right: lines in a file under a lock, read when both have ended."""

import fcntl, os, tempfile

def squares_and_negatives(numbers):
    with tempfile.NamedTemporaryFile("r", prefix="queue") as f:
        pids = []
        for rule in (lambda n: n * n, lambda n: -n):
            pid = os.fork()
            if not pid:
                code = 1
                try:
                    with open(f.name, "a") as mine:
                        for n in numbers:
                            fcntl.flock(mine, fcntl.LOCK_EX)
                            mine.write(f"{rule(n)}\n"); mine.flush()
                            fcntl.flock(mine, fcntl.LOCK_UN)
                    code = 0
                finally:
                    os._exit(code)
            pids.append(pid)
        statuses = [os.waitpid(p, 0)[1] for p in pids]
        if any(statuses): raise ChildProcessError(statuses)
        return [int(x) for x in f]
