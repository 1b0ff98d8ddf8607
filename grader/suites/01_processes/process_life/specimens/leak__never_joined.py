"""Wrong: does not wait for the end.

Verdict: leak or wrong_result
"""

from multiprocessing import Process


def life_of(target, name):
    process = Process(target=target, name=name)
    snapshots = [look(process)]
    process.start()
    snapshots.append(look(process))
    snapshots.append(look(process))
    return snapshots


def look(process):
    return {
        "name": process.name,
        "pid": process.pid,
        "alive": process.is_alive(),
        "exitcode": process.exitcode,
        "daemon": process.daemon,
    }
