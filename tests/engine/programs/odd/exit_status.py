"""A child's exit status that nobody looks at, unless told to."""

import os
import sys
from multiprocessing import Process


def fail():
    sys.exit(3)


def unread():
    process = Process(target=fail)
    process.start()
    process.join()


def read():
    process = Process(target=fail)
    process.start()
    process.join()
    assert process.exitcode == 3


def killed_by_itself():
    process = Process(target=os.abort)
    process.start()
    process.join()
