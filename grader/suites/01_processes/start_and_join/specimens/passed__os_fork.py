"""Right: `os.fork` and `os.waitpid`."""

import os


def run_all(target, arguments):
    children = [fork(target, each) for each in arguments]
    return [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]


def fork(target, each):
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        target(*each)
        status = 0
    except SystemExit as error:
        status = error.code or 0
    finally:
        os._exit(status)
