"""A zip whose names lead out of it: upwards, to the root, over a link.

Group: archives
Archive: zip
"""

import zipfile


def pack(path, tree):
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("02_shared_memory")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, tree)
        names = ("hidden.txt", f"../../{tree}/hidden.txt", f"{tree}/hidden.txt", "02_shared_memory/../../conftest.py")
        for name in (*names, "C:\\hidden.txt", "..\\hidden.txt", "02_shared_memory/hidden.txt", "x\0.py"):
            archive.writestr(name, "overwritten")
        archive.writestr("02_shared_memory/bank_deposit_race.py", "def run_bank(o, d, w): return -1, []\n")
