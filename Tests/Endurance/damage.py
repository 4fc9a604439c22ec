"""Damages a published archive in random ways, one at a time: `verify` finds every one, `sha256sum -c` each that concerns content.

    python3 damage.py PROGRAM [COUNT] [SEED]
"""
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import content


def published(archive: Path) -> dict[str, bytes]:
    files = sorted(p for p in archive.rglob("*") if p.is_file() and not p.name.startswith("."))
    return {str(p.relative_to(archive)): p.read_bytes() for p in files}


def damage(archive: Path, files: list[str], chance: random.Random) -> tuple[str, bool]:
    """What was done, and whether sha256sum of its edition has to see it."""
    path, other = archive / chance.choice(files), archive / chance.choice(files)
    data = path.read_bytes()
    name = str(path.relative_to(archive))
    # The page over the editions is in no edition's sums, and a list can't hold its own sum.
    summed = "/" in name and path.name != "SHA256SUMS"
    kind = chance.choice(["flip", "cut", "remove", "add", "rename", "swap"])
    if kind == "flip":
        at, bit = chance.randrange(len(data)), chance.randrange(8)
        path.write_bytes(data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1:])
        return f"bit {bit} of byte {at} flipped in {name}", summed
    if kind == "cut":
        size = chance.randrange(len(data))
        path.write_bytes(data[:size])
        return f"{name} cut to {size} bytes", summed
    if kind == "remove":
        path.unlink()
        return f"{name} removed", summed
    if kind == "add":
        stranger = archive / chance.choice(content.CYCLES) / "site" / f"stranger-{chance.randrange(10**6)}.html"
        stranger.write_text("x")
        return f"{stranger.relative_to(archive)} added", False
    if kind == "rename":
        path.rename(path.with_name(path.name + ".bak"))
        return f"{name} renamed", summed
    theirs = other.read_bytes()
    if theirs == data:
        return damage(archive, files, chance)
    path.write_bytes(theirs)
    other.write_bytes(data)
    return f"{name} and {other.relative_to(archive)} swapped", summed


def main() -> int:
    program = Path(sys.argv[1]).resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    missed, unseen, concerned = [], [], 0
    with tempfile.TemporaryDirectory() as folder:
        source, archive = Path(folder, "content"), Path(folder, "archive")
        content.write(source)
        for cycle in content.CYCLES:
            code, words = content.call(program, "publish", cycle, str(archive), "--content", str(source))
            assert code == 0, words
        whole = published(archive)
        for _ in range(count):
            what, summed = damage(archive, list(whole), chance)
            if content.call(program, "verify", str(archive))[0] != 1:
                missed.append(what)
            if summed:
                concerned += 1
                codes = [
                    subprocess.run(["sha256sum", "--check", "--quiet", "--strict", "SHA256SUMS"], cwd=archive / cycle,
                                   capture_output=True).returncode for cycle in content.CYCLES]
                if not any(codes):
                    unseen.append(what)
            for path in published(archive):
                if path not in whole:
                    (archive / path).unlink()
            for path, data in whole.items():
                if not (archive / path).is_file() or (archive / path).read_bytes() != data:
                    (archive / path).write_bytes(data)
        sound = content.call(program, "verify", str(archive))[0] == 0
    for what in missed:
        print(f"verify missed: {what}")
    for what in unseen:
        print(f"sha256sum missed: {what}")
    ok = sound and not missed and not unseen
    print(f"{'PASS' if ok else 'FAIL'} damage: verify found {count - len(missed)} of {count}, "
          f"sha256sum {concerned - len(unseen)} of {concerned}; mended it is {'sound' if sound else 'broken'}")
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main())
