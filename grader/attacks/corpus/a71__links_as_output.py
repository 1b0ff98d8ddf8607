"""Puts links and pipes where output of its own is read.

Group: file system
"""

import os

def run_bank(opening, deposits, withdrawals):
    root = os.path.dirname(os.environ["GRADER_WITNESS"])
    for name in ("stacks", "segments", "notes/segments"):
        path = os.path.join(root, name)
        try:
            os.unlink(path)
            os.symlink("@TREE@/hidden.txt", path)
        except OSError:
            pass
    os.mkfifo("pipe")
    while True:
        os.read(os.pipe()[0], 1)
