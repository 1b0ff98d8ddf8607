"""Right in all but the letter: a fresh interpreter instead of a fork."""

import os
from multiprocessing import get_context


def run_in_child(task):
    process = get_context("spawn").Process(target=call, args=(task,))
    process.start()
    process.join()
    answer = process.pid, process.exitcode
    process.close()
    return answer


def call(task):
    status = 1
    try:
        status = task()
    finally:
        os._exit(status)
