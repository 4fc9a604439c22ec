"""A content of two small cycles, approved, and calls of the program under test."""
import subprocess
from pathlib import Path

CYCLES = ["2026-Q2", "2026-Q3"]


def write(folder: Path, words: str = "As it was.") -> None:
    (folder / "site.yml").parent.mkdir(parents=True, exist_ok=True)
    (folder / "site.yml").write_text("title: Report\n")
    for place, cycle in enumerate(CYCLES):
        path = folder / "cycles" / cycle
        path.mkdir(parents=True, exist_ok=True)
        (path / "cycle.yml").write_text("status: published\napprovals:\n  - {by: Anna Anders, on: 2026-10-07}\n")
        (path / "summary.md").write_text(f"{words}\n")
        (path / "metrics.csv").write_text(
            "model,indicator,value,unit,n\n" + "".join(
                f"{name},accuracy,{value + place},percent,5000\n{name},cost.per_1k,{cost},USD,\n"
                for name, value, cost in [("atlas", 76.1, 2.5), ("swift", 79.9, 1.6)]))


def call(program: Path, *words: str) -> tuple[int, str]:
    done = subprocess.run([str(program), *words], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr
