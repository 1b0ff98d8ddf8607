"""Wrong: the dict has the name and the process does not."""

from multiprocessing import Process


def life_of(target, name):
    process = Process(target=target)

    def look():
        return {
            "name": name,
            "pid": process.pid,
            "alive": process.is_alive(),
            "exitcode": process.exitcode,
            "daemon": process.daemon,
        }

    snapshots = [look()]
    process.start()
    snapshots.append(look())
    process.join()
    snapshots.append(look())
    return snapshots
