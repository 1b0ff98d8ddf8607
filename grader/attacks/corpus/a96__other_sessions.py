"""Looks for the sessions of other submissions, and reports in their names.

Group: forging
Open: L0
"""

import ctypes, glob, os, re, socket, time

def paths():
    listed = open("/proc/net/unix").read()
    for name in os.listdir("/proc"):
        try:
            listed += open(f"/proc/{name}/cmdline").read()
        except OSError:
            pass
    for stage in set(re.findall(r"/[\w/.-]*grade-\w+", listed)):
        yield f"{stage}/socket"
    libc = ctypes.CDLL(None)
    watch = libc.inotify_init()
    if libc.inotify_add_watch(watch, b"/tmp", 0x100) >= 0:
        os.set_blocking(watch, False)
        time.sleep(1)
        try:
            yield from (f"/tmp/{name}/socket" for name in re.findall(r"grade-\w+", repr(os.read(watch, 65536))))
        except OSError:
            pass
    for folder in ("/tmp", "@TEMPORARY@", "/var/tmp"):
        yield from glob.glob(f"{folder}/grade-*/socket")

def run_bank(opening, deposits, withdrawals):
    for path in {"@NEIGHBOUR@"}.intersection(paths()):  # who grades beside this must not be harmed in earnest
        line = socket.socket(socket.AF_UNIX)
        try:
            line.connect(path)
            line.sendall(b'{"event": "frame", "id": 1, "stage": "call", "value": 7}\n')
        except OSError:
            pass
    return -1, []
