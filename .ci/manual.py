"""The manual page of the program, from its own description of its commands: `manual.py PROGRAM > quarterdeck.1`."""

import json
import subprocess
import sys


def plain(text):
    """Text as roff: what would be read as a command or an escape is none."""
    lines = (text or "").replace("\\", "\\e").replace("-", "\\-").split("\n")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in lines)


def spelled(argument):
    """`--content CONTENT` in bold and italics."""
    names = ["-" * (1 if name["kind"] == "short" else 2) + name["name"] for name in argument.get("names", [])]
    value = (argument.get("valueName") or "value").upper()
    if argument["kind"] == "positional":
        return f"\\fI{plain(value)}\\fR" + (" ..." if argument.get("isRepeating") else "")
    text = ", ".join(f"\\fB{plain(name)}\\fR" for name in names)
    return text if argument["kind"] == "flag" else f"{text} \\fI{plain(value)}\\fR"


def arguments(command):
    for argument in command.get("arguments", []):
        if not argument.get("shouldDisplay", True):
            continue
        names = [name["name"] for name in argument.get("names", [])]
        if names and names[-1] in ("help", "version"):
            continue
        words = argument.get("abstract") or ""
        if argument.get("allValues"):
            words += f" One of: {', '.join(argument['allValues'])}."
        if argument.get("defaultValue") and argument["kind"] != "flag":
            words += f" Left out: {argument['defaultValue']}."
        yield f".TP\n{spelled(argument)}\n{plain(words.strip()) or chr(92) + '&'}"


def discussion(text):
    """Paragraphs; lines that are set in by the author stay lines."""
    for paragraph in (text or "").split("\n\n"):
        if not paragraph.strip():
            continue
        lines = paragraph.split("\n")
        if lines[0].startswith(("Example", "    ")) or any(line.startswith("   ") for line in lines):
            yield ".PP\n.nf\n" + plain(paragraph) + "\n.fi"
        else:
            yield ".PP\n" + plain(paragraph)


def commands(command, above):
    path = above + [command["commandName"]]
    if above:
        yield f".SS {' '.join(path)}\n{plain(command.get('abstract'))}"
        yield from discussion(command.get("discussion"))
        yield from arguments(command)
    for below in command.get("subcommands", []):
        if below["commandName"] != "help" and below.get("shouldDisplay", True):
            yield from commands(below, path)


def main():
    program = sys.argv[1]
    told = subprocess.run([program, "--experimental-dump-help"], capture_output=True, check=True).stdout
    version = subprocess.run([program, "--version"], capture_output=True, check=True, text=True).stdout.strip()
    root = json.loads(told)["command"]
    print(f'.TH QUARTERDECK 1 "" "Quarterdeck {plain(version)}" "Quarterdeck"')
    print(f".SH NAME\nquarterdeck \\- {plain(root['abstract'])}")
    print(".SH SYNOPSIS\n.B quarterdeck\n\\fICOMMAND\\fR [\\fIOPTIONS\\fR]")
    print(".SH DESCRIPTION")
    print("\n".join(discussion(root.get("discussion"))))
    print(".SH COMMANDS")
    print("\n".join(commands(root, [])))
    print(".SH EXIT STATUS\n0 done, 1 the content has errors, 2 the call was wrong, 3 the machine failed.")
    print(".SH SEE ALSO\n\\fBquarterdeck help format\\fR says what an author may write.")


main()
