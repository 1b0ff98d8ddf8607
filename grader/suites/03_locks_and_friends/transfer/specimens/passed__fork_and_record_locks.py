"""Right: `os.fork`, accounts in a file, and a lock of the kernel on the bytes of each."""

import fcntl
import os
import struct
import tempfile

SIZE = struct.calcsize("q")


def run_transfers(balances, transfers):
    with tempfile.NamedTemporaryFile() as book:
        book.write(struct.pack(f"{len(balances)}q", *balances))
        book.flush()
        pids = []
        for transfer in transfers:
            pid = os.fork()
            if pid == 0:
                status = 1
                try:
                    move(book.name, *transfer)
                    status = 0
                finally:
                    os._exit(status)
            pids.append(pid)
        statuses = [os.waitpid(pid, 0)[1] for pid in pids]
        if any(statuses):
            raise ChildProcessError("a transfer failed")
        book.seek(0)
        return list(struct.unpack(f"{len(balances)}q", book.read()))


def move(path, source, target, amount):
    if source == target:
        return
    file = os.open(path, os.O_RDWR)
    for account in sorted([source, target]):
        fcntl.lockf(file, fcntl.LOCK_EX, SIZE, account * SIZE)
    if read(file, source) >= amount:
        write(file, source, read(file, source) - amount)
        write(file, target, read(file, target) + amount)
    os.close(file)  # which lets go of both


def read(file, account):
    return struct.unpack("q", os.pread(file, SIZE, account * SIZE))[0]


def write(file, account, balance):
    os.pwrite(file, struct.pack("q", balance), account * SIZE)
