"""The first task that fails has all the others stopped."""

import logging, multiprocessing, os, sys, traceback

def _one_line(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")

class _Lines(logging.Formatter):
    def format(self, record):
        return _one_line(super().format(record))

FORMAT = "%(asctime)s %(levelname)s %(processName)s %(name)s: %(message)s"

def _use(handler):
    handler.setFormatter(_Lines(FORMAT))
    root = logging.getLogger()
    for h in root.handlers[:]:
        root.removeHandler(h)
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    own = multiprocessing.get_logger()
    for h in own.handlers[:]:
        own.removeHandler(h)
    own.addHandler(handler)
    own.setLevel(logging.DEBUG)

def _attempt(task):
    try:
        task()
    except BaseException:
        logging.getLogger().exception("failed"); sys.exit(1)

class _Locked(logging.Handler):
    def __init__(self, path, lock):
        super().__init__()
        self.path, self.guard = path, lock
    def emit(self, record):
        line = (self.format(record) + "\n").encode("utf-8", "backslashreplace")
        with self.guard:
            with open(self.path, "ab") as f:
                f.write(line)

def _child(task, path, lock):
    _use(_Locked(path, lock))
    _attempt(task)

def run_logged(tasks, path):
    lock = multiprocessing.Lock()
    ps = [multiprocessing.Process(target=_child, args=(t, path, lock), name=n) for n, t in tasks.items()]
    for p in ps: p.start()
    for p in ps:
        p.join()
        if p.exitcode: break
    for p in ps:
        if p.is_alive(): p.terminate()
        p.join()
    for p in ps: p.close()
