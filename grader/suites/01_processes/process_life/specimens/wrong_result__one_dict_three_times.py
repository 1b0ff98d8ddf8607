"""Wrong: updates one dict and lists it three times."""

from multiprocessing import Process


def life_of(target, name):
    process = Process(target=target, name=name)
    state, snapshots = {}, []

    def look():
        state.update(
            name=process.name,
            pid=process.pid,
            alive=process.is_alive(),
            exitcode=process.exitcode,
            daemon=process.daemon,
        )
        snapshots.append(state)

    look()
    process.start()
    look()
    process.join()
    look()
    return snapshots
