"""Kills the program at random moments of a build and of a publishing: after each kill the old output or the new one stands there
whole, and the next run needs no help.

    python3 kill.py PROGRAM [COUNT] [SEED]
"""
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import content


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()} if folder.is_dir() else {}


def killed(program: Path, words: list[str], after: float) -> bool:
    """Whether it was still running when it was killed."""
    process = subprocess.Popen([str(program), *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(after)
    running = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    return running


def main() -> int:
    program = Path(sys.argv[1]).resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    faults, hits, states = [], 0, {"old": 0, "new": 0}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = [folder / "a", folder / "b"]
        content.write(sources[0], "As it was.")
        content.write(sources[1], "As it is now.")
        output, archive = folder / "out", folder / "archive"
        builds, longest = [], 0.0
        for source in sources:
            start = time.monotonic()
            code, words = content.call(program, "build", "--content", str(source), "--output", str(output))
            longest = max(longest, time.monotonic() - start)
            assert code == 0, words
            builds.append(tree(output))
        standing = 1
        for _ in range(count // 2):
            wanted = 1 - standing
            hits += killed(program, ["build", "--content", str(sources[wanted]), "--output", str(output)], chance.uniform(0, longest))
            found = tree(output)
            if found not in builds:
                faults.append("a build that was killed left a mixture")
            states["new" if found == builds[wanted] else "old"] += 1
            code, words = content.call(program, "build", "--content", str(sources[wanted]), "--output", str(output))
            if code or tree(output) != builds[wanted]:
                faults.append(f"the build after a kill ended with {code}: {words}")
            standing = wanted
            if (left := {p.name for p in folder.iterdir()} - {"a", "b", "out"}):
                faults.append(f"a kill left {sorted(left)} beside the output after the next run")
        for _ in range(count - count // 2):
            shutil.rmtree(archive, ignore_errors=True)
            code, words = content.call(program, "publish", content.CYCLES[0], str(archive), "--content", str(sources[0]))
            assert code == 0, words
            hits += killed(program, ["publish", content.CYCLES[1], str(archive), "--content", str(sources[0])], chance.uniform(0, longest))
            new = (archive / content.CYCLES[1]).exists()
            states["new" if new else "old"] += 1
            code, words = content.call(program, "verify", str(archive))
            if code:
                faults.append(f"an archive whose publishing was killed isn't sound: {words}")
            code, words = content.call(program, "publish", content.CYCLES[1], str(archive), "--content", str(sources[0]))
            if code or content.call(program, "verify", str(archive))[0]:
                faults.append(f"the publishing after a kill ended with {code}: {words}")
    for fault in faults[:20]:
        print(fault)
    print(f"{'FAIL' if faults else 'PASS'} kill: {count} kills, {hits} of a running program; the old stood {states['old']} times, "
          f"the new {states['new']} times; {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
