"""Wrong: a `Process` takes the number out of `SystemExit`, which counts as raising here."""

import sys
from multiprocessing import get_context


def run_in_child(task):
    process = get_context("fork").Process(target=call, args=(task,))
    process.start()
    process.join()
    answer = process.pid, process.exitcode
    process.close()
    return answer


def call(task):
    sys.exit(task())
