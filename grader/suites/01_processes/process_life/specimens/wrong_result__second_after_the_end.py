"""Wrong: "while it runs" is taken after the join."""

from multiprocessing import Process


def life_of(target, name):
    process = Process(target=target, name=name)
    snapshots = [look(process)]
    process.start()
    process.join()
    snapshots += [look(process), look(process)]
    return snapshots


def look(process):
    return {
        "name": process.name,
        "pid": process.pid,
        "alive": process.is_alive(),
        "exitcode": process.exitcode,
        "daemon": process.daemon,
    }
