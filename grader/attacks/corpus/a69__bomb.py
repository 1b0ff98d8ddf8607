"""A small zip that unpacks to gigabytes, and says that it does not.

Group: archives
Archive: zip
"""

import zipfile


def pack(path, tree):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("02_shared_memory/bank_deposit_race.py", "w", force_zip64=True) as file:
            for _ in range(256):
                file.write(bytes(1 << 20))
        for number in range(2000):
            archive.writestr(f"deep/{'d/' * 30}{number}", "")
    data = path.read_bytes()
    path.write_bytes(data.replace((256 << 20).to_bytes(8, "little"), (100).to_bytes(8, "little")))
