"""Wrong: raises for a target that failed."""

from multiprocessing import Process


def life_of(target, name):
    process = Process(target=target, name=name)
    snapshots = [look(process)]
    process.start()
    snapshots.append(look(process))
    process.join()
    if process.exitcode:
        raise RuntimeError(f"{name} failed with {process.exitcode}")
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
