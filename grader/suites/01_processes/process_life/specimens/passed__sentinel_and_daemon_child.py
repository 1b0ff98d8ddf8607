"""Right: waits for the sentinel, reaps then; `forkserver`."""

from multiprocessing import get_context
from multiprocessing.connection import wait


def life_of(target, name):
    context = get_context("forkserver")
    process = context.Process(target=target, name=name)
    before = state_of(process)
    process.start()
    during = state_of(process)
    wait([process.sentinel])
    process.join()
    return [before, during, state_of(process)]


def state_of(process):
    exitcode = process.exitcode
    return {
        "name": process.name,
        "pid": process.pid,
        "alive": process.is_alive(),
        "exitcode": exitcode,
        "daemon": process.daemon,
    }
