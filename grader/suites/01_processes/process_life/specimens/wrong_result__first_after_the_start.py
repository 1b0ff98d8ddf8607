"""Wrong: the first snapshot is of a process that runs."""

from multiprocessing import Process


def life_of(target, name):
    process = Process(target=target, name=name)
    process.start()
    snapshots = [look(process), look(process)]
    process.join()
    return [*snapshots, look(process)]


def look(process):
    return {
        "name": process.name,
        "pid": process.pid,
        "alive": process.is_alive(),
        "exitcode": process.exitcode,
        "daemon": process.daemon,
    }
