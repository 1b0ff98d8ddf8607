"""race: waits at most a while for the lock, then counts anyway."""
from multiprocessing import Process, Value
def work(v, times):
    for _ in range(times):
        got = v.get_lock().acquire(timeout=0.05)
        v.value += 1
        if got: v.get_lock().release()
def count_up(processes, times):
    v = Value("i", 0)
    ps = [Process(target=work, args=(v, times)) for _ in range(processes)]
    for p in ps: p.start()
    for p in ps: p.join()
    return v.value
