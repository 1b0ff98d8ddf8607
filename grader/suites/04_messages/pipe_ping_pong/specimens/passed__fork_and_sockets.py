"""Right: `os.fork` and a plain socket pair; the child begins, and ends when the line is hung up."""

import os
import socket


def rally(rounds):
    ours, theirs = socket.socketpair()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            ours.close()
            with theirs, theirs.makefile("r") as lines:
                for line in lines:
                    theirs.sendall(line.replace("ping", "pong").encode())
            status = 0
        finally:
            os._exit(status)
    theirs.close()
    hits = []
    try:
        with ours, ours.makefile("r") as lines:
            for number in range(rounds):
                ours.sendall(f"ping {number}\n".encode())
                answer = lines.readline().strip()
                if not answer:
                    raise EOFError("the other player is gone")
                hits += [f"ping {number}", answer]
    finally:
        status = os.waitpid(pid, 0)[1]
    if status:
        raise ChildProcessError("the other player failed")
    return hits
