"""Right: two processes of the program dd."""

import os, subprocess


def copy_halves(source, destination):
    source, destination = os.fspath(source), os.fspath(destination)
    with open(source, "rb") as f:
        size = os.fstat(f.fileno()).st_size
    mid = size // 2
    with open(destination, "wb") as f:
        pass
    kids = []
    try:
        for skip, count in ((0, mid), (mid, size - mid)):
            kids.append(
                subprocess.Popen(
                    [
                        "dd",
                        f"if={source}",
                        f"of={destination}",
                        "bs=64K",
                        f"skip={skip}",
                        f"seek={skip}",
                        f"count={count}",
                        "iflag=skip_bytes,count_bytes",
                        "oflag=seek_bytes",
                        "conv=notrunc",
                        "status=none",
                    ],
                    stderr=subprocess.DEVNULL,
                )
            )
    finally:
        codes = [k.wait() for k in kids]
    if codes != [0, 0]:
        os.unlink(destination)
        raise OSError(f"cannot copy {source}")
