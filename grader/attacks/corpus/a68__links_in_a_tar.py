"""A tar of links to what is hidden, a device, a pipe, and a file behind a link to a folder.

Group: archives
Archive: tar
"""

import io
import tarfile


def pack(path, tree):
    with tarfile.open(path, "w") as archive:
        for name, kind, target in (
            ("02_shared_memory/bank_deposit_race.py", tarfile.SYMTYPE, f"{tree}/hidden.txt"),
            ("02_shared_memory/shared_counter.py", tarfile.LNKTYPE, f"{tree}/hidden.txt"),
            ("01_processes/exit_codes.py", tarfile.CHRTYPE, ""),
            ("01_processes/fork_twice.py", tarfile.FIFOTYPE, ""),
            ("out", tarfile.SYMTYPE, tree),
        ):
            member = tarfile.TarInfo(name)
            member.type, member.linkname, member.devmajor, member.devminor = kind, target, 1, 5
            archive.addfile(member)
        member = tarfile.TarInfo("out/report.json")
        member.size = 5
        archive.addfile(member, io.BytesIO(b"score"))
