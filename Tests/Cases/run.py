#!/usr/bin/env python3
"""Runs small cases against the program: run.py PROGRAM [--cases DIR] [--list] [NAME...]

A case is a folder with content/, case.json and sometimes setup.sh. Each is copied to a temporary folder, setup.sh runs
there, then the program; what it said and wrote is held against case.json. README.md beside this file says what the keys
mean. One line for each case that fails, then 'N passed, N failed'; exit 1 when one failed. Standard library only.
"""
import argparse
import concurrent.futures
import fnmatch
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
KEYS = {"exit", "stderr_has", "stderr_lacks", "stdout_has", "stdout_lacks", "errors_at_most", "pages_have", "pages_lack",
        "files_have", "files_lack", "findings", "files_kept", "links_kept", "any_of"}
INFO = {"about", "kind", "source", "run", "raw", "output", "wanted", "not_as_root"}
# The user `nobody`, in whose name root runs what says nothing of root.
NOBODY = 65534
FLAGS = re.IGNORECASE | re.MULTILINE


class Text(html.parser.HTMLParser):
    """The text that a reader can see, folded parts included."""
    HIDDEN = {"script", "style", "template"}
    INLINE = {"a", "b", "i", "em", "strong", "span", "code", "sub", "sup", "small", "abbr", "mark", "time", "cite", "s"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.hidden = [], 0

    def handle_starttag(self, tag, attributes):
        if tag in self.HIDDEN:
            self.hidden += 1
        elif tag not in self.INLINE:
            self.parts.append(" ")

    def handle_endtag(self, tag):
        if tag in self.HIDDEN:
            self.hidden -= 1
        elif tag not in self.INLINE:
            self.parts.append(" ")

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data)


def visible(path):
    reader = Text()
    reader.feed(path.read_text("utf-8", "replace"))
    reader.close()
    return re.sub(r"\s+", " ", "".join(reader.parts)).strip()


def walk(values, path):
    """The values at a path: a.b[id=x].c; [*] is every item of a list or map; [k=v] the items whose k is v (a.k for deeper)."""
    for part in re.findall(r"[^.\[\]]+|\[[^\]]*\]", path):
        found = []
        for value in values:
            if part == "[*]":
                found += value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) else []
            elif part.startswith("["):
                key, _, wanted = part[1:-1].partition("=")
                for item in value if isinstance(value, list) else []:
                    if any(str(got) == wanted for got in walk([item], key)):
                        found.append(item)
            elif isinstance(value, dict) and part in value:
                found.append(value[part])
        values = found
    return values


def matching(folder, pattern):
    names = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    return [folder / n for n in names if fnmatch.fnmatch(n, pattern) or fnmatch.fnmatch(n, pattern.replace("**/", ""))]


def short(value):
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = re.sub(r"\s+", " ", text)
    text = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
    return text if len(text) < 160 else text[:157] + "..."


def finding_faults(out, wish):
    path = out / wish["file"]
    if not path.is_file():
        return ["there is no " + wish["file"]]
    read = json.loads(path.read_text("utf-8"))
    got = walk([read], wish["path"])
    if "minus" in wish:
        other = walk([read], wish["minus"])
        numbers = len(got) == len(other) and all(isinstance(v, (int, float)) for v in got + other)
        got = [a - b for a, b in zip(got, other)] if numbers else []
    filled = [v for v in got if v not in (None, "", [], {})]
    where = wish["path"] + (" minus " + wish["minus"] if "minus" in wish else "")
    texts = [v if isinstance(v, str) else json.dumps(v, ensure_ascii=False) for v in got]
    faults = []
    for rule, asked in wish.items():
        if rule in ("file", "path", "minus"):
            continue
        if rule == "absent":
            ok = not filled
        elif rule == "present":
            ok = bool(filled)
        elif rule == "equals":
            ok = bool(got) and all(v == asked for v in got)
        elif rule == "in":
            ok = bool(got) and all(v in asked for v in got)
        elif rule == "not_in":
            ok = not any(v in asked for v in got)
        elif rule == "near":
            ok = bool(filled) and all(isinstance(v, (int, float)) and abs(v - asked[0]) <= asked[1] for v in got)
        elif rule == "not_near":
            ok = not any(isinstance(v, (int, float)) and abs(v - asked[0]) <= asked[1] for v in got)
        elif rule == "at_most":
            ok = all(v <= asked for v in filled if isinstance(v, (int, float)))
        elif rule == "at_least":
            ok = bool(filled) and all(v >= asked for v in filled if isinstance(v, (int, float)))
        elif rule == "matches":
            ok = any(re.search(asked, t, FLAGS) for t in texts)
        elif rule == "lacks":
            ok = not any(re.search(asked, t, FLAGS) for t in texts)
        else:
            raise SystemExit(f"unknown rule '{rule}' in a finding")
        if not ok:
            faults.append(f"{where} should be {rule} {short(asked)}, is {short(got)}")
    return faults


def faults(wish, result, root, out, before):
    """What is wrong, as a list of lines; none when the case passes."""
    unknown = set(wish) - KEYS - INFO
    if unknown:
        raise SystemExit(f"unknown keys {sorted(unknown)}")
    bad = []
    code, stdout, stderr = result
    asked = wish.get("exit")
    if asked is not None and code not in (asked if isinstance(asked, list) else [asked]):
        first = next((line for line in stderr.splitlines() if line.strip()), "")
        bad.append(f"exit {code} in place of {asked}" + (f" ({short(first)})" if first else ""))
    for name, text in (("stderr", stderr), ("stdout", stdout)):
        bad += [f"{name} lacks /{p}/" for p in wish.get(name + "_has", []) if not re.search(p, text, FLAGS)]
        bad += [f"{name} has /{p}/" for p in wish.get(name + "_lacks", []) if re.search(p, text, FLAGS)]
    if "errors_at_most" in wish:
        count = len(re.findall(r"(?m)^[^|\n]*\berror:", stderr))
        if count > wish["errors_at_most"]:
            bad.append(f"{count} errors in place of at most {wish['errors_at_most']}")
    for rule, read in (("pages", visible), ("files", lambda p: p.read_bytes().decode("utf-8", "replace"))):
        for kind in ("have", "lack"):
            for item in wish.get(f"{rule}_{kind}", []):
                pattern = item.get("page") or item.get("file")
                paths = matching(out, pattern) if out.is_dir() else []
                if not paths:
                    bad.append(f"there is no {pattern}")
                    continue
                hits = [(p, re.search(item["text"], read(p), FLAGS)) for p in paths]
                hit = next(((p, m) for p, m in hits if m), None)
                if kind == "have" and hit is None:
                    bad.append(f"{pattern} lacks /{item['text']}/")
                if kind == "lack" and hit is not None:
                    bad.append(f"{hit[0].relative_to(out)} has '{short(hit[1].group(0)[-100:])}'")
    for item in wish.get("findings", []):
        bad += finding_faults(out, item)
    for name in wish.get("files_kept", []):
        path = root / name
        if not path.is_file():
            bad.append(f"{name} is gone")
        elif before.get(name) is not None and path.read_bytes() != before[name]:
            bad.append(f"{name} was changed")
    bad += [f"{name} is no link any more" for name in wish.get("links_kept", []) if not (root / name).is_symlink()]
    ways = [faults(way, result, root, out, before) for way in wish.get("any_of", [])]
    if ways and all(ways):
        bad.append("none of: " + " | ".join("; ".join(way) for way in ways))
    return bad


def given_to_nobody(wish, root, call):
    """How the call is made in the name of `nobody`, to whom the folder is given, with a copy of the program that he may run."""
    if not wish.get("not_as_root") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return {}
    call[0] = shutil.copy(call[0], root / ".program")
    for path in [root, *root.rglob("*")]:
        os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
    return {"user": NOBODY, "group": NOBODY, "extra_groups": []}


def run(program, folder):
    wish = json.loads((folder / "case.json").read_text("utf-8"))
    with tempfile.TemporaryDirectory(prefix="case-") as name:
        root = pathlib.Path(name).resolve()
        shutil.copytree(folder / "content", root / "content", symlinks=True)
        environment = dict(os.environ, PROGRAM=str(program), LC_ALL="C.UTF-8", TZ="UTC")
        if (folder / "setup.sh").is_file():
            shutil.copy(folder / "setup.sh", root / "setup.sh")
            made = subprocess.run(["bash", "setup.sh"], cwd=root, env=environment, capture_output=True, text=True, timeout=120)
            if made.returncode:
                return [f"setup.sh failed: {short(made.stderr)}"]
        out = wish.get("output", "out")
        call = [str(program)] + wish["run"]
        if not wish.get("raw"):
            call += ["--content", "content"] + (["--output", out] if wish["run"][0] == "build" else [])
        before = {n: (root / n).read_bytes() for n in wish.get("files_kept", []) if (root / n).is_file()}
        try:
            done = subprocess.run(call, cwd=root, env=environment, capture_output=True, timeout=120, **given_to_nobody(wish, root, call))
        except subprocess.TimeoutExpired:
            return ["it ran for more than 120 seconds"]
        result = (done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))
        bad = faults(wish, result, root, root / out.rstrip("/"), before)
        for path in root.rglob("*"):
            if path.is_dir() and not path.is_symlink() and not os.access(path, os.W_OK | os.X_OK):
                path.chmod(0o755)
        return bad


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?", help="the program, such as .build/release/quarterdeck")
    parser.add_argument("names", nargs="*", metavar="NAME", help="cases or groups to run; all when left out; * is any text")
    parser.add_argument("--cases", default=HERE, type=pathlib.Path, help="the folder of cases (default: this file's)")
    parser.add_argument("--list", action="store_true", help="list the cases and run none")
    parser.add_argument("--json", type=pathlib.Path, help="write the results as JSON to this file")
    parser.add_argument("--strike", type=pathlib.Path, help="strike the cases that hold from this list of wanted ones")
    parser.add_argument("--jobs", type=int, default=2, help="runs at a time (default 2)")
    given = parser.parse_intermixed_args()
    if given.list and given.program:
        given.names.insert(0, given.program)
    folders = sorted(p.parent for p in given.cases.glob("*/case.json"))
    if given.names:
        folders = [f for f in folders
                   if any(fnmatch.fnmatch(f.name, n) or f.name.startswith(n + "-") for n in given.names)]
    if given.list:
        for folder in folders:
            wish = json.loads((folder / "case.json").read_text("utf-8"))
            print(f"{folder.name}: {wish['about']}")
        return 0
    if not given.program:
        parser.error("name the program")
    program = pathlib.Path(given.program).resolve()
    with concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
        results = list(pool.map(lambda f: run(program, f), folders))
    for folder, bad in zip(folders, results):
        if bad:
            print(f"{folder.name}: {'; '.join(bad)}")
    if given.json:
        given.json.write_text(json.dumps({f.name: bad for f, bad in zip(folders, results)}, indent=1), "utf-8")
    if given.strike:
        hold = {f.name for f, bad in zip(folders, results) if not bad}
        lines = given.strike.read_text("utf-8").splitlines()
        given.strike.write_text("".join(f"{line}\n" for line in lines if line not in hold), "utf-8")
    failed = sum(1 for bad in results if bad)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed or not results else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
