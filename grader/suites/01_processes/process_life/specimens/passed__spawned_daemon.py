"""Right: a fresh interpreter, and a daemon at that."""

from multiprocessing import get_context


def life_of(target, name):
    process = get_context("spawn").Process(target=target, name=name, daemon=True)
    snapshots = []
    for step in (None, process.start, process.join):
        if step:
            step()
        values = {key: getattr(process, key) for key in ("name", "pid", "exitcode", "daemon")}
        snapshots.append({**values, "alive": process.is_alive()})
    process.close()
    return snapshots
