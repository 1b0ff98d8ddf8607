"""Makes itself root in a namespace of its own, and mounts.

Group: escape from cleanup
Never on: L0
"""

import ctypes, os

def run_bank(opening, deposits, withdrawals):
    libc = ctypes.CDLL(None, use_errno=True)
    done = [libc.unshare(0x10000000 | 0x20000), libc.mount(b"none", b"/tmp", b"tmpfs", 0, None)]
    done.append(libc.setns(os.open("/proc/self/ns/user", os.O_RDONLY), 0))
    if 0 in done:
        raise RuntimeError("@BROKEN@")
    return -1, []
