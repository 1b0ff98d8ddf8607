"""Right: `os.fork`, the balance in a temporary file under `fcntl.lockf`, refusals through a pipe per child."""

import fcntl
import os
import struct
import tempfile


def run_bank(opening, deposits, withdrawals):
    with tempfile.NamedTemporaryFile() as file:
        os.pwrite(file.fileno(), struct.pack("q", opening), 0)
        jobs = [(+1, amounts) for amounts in deposits] + [(-1, amounts) for amounts in withdrawals]
        children = [start(file.name, sign, amounts) for sign, amounts in jobs]
        refused = []
        failed = False
        for pid, reader in children:
            with open(reader) as lines:
                refused += [int(line) for line in lines]
            failed |= os.waitpid(pid, 0)[1] != 0
        if failed:
            raise RuntimeError("a child failed")
        return struct.unpack("q", os.pread(file.fileno(), 8, 0))[0], refused


def start(path, sign, amounts):
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            os.close(reader)
            with open(writer, "w") as out, open(path, "r+b", buffering=0) as file:
                carry_out(file, sign, amounts, out)
            status = 0
        finally:
            os._exit(status)
    os.close(writer)
    return pid, reader


def carry_out(file, sign, amounts, out):
    for amount in amounts:
        fcntl.lockf(file, fcntl.LOCK_EX)
        (balance,) = struct.unpack("q", os.pread(file.fileno(), 8, 0))
        if balance + sign * amount < 0:
            out.write(f"{amount}\n")
        else:
            os.pwrite(file.fileno(), struct.pack("q", balance + sign * amount), 0)
        fcntl.lockf(file, fcntl.LOCK_UN)
