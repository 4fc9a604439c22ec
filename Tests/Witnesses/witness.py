"""witness.py ARCHIVE EDITION BAG KEY.pub: outside witnesses of a published edition.

sha256sum and ssh-keygen prove the files and the signature, bagit the bag, rocrate the crate, sshsig the signature again. Nothing
here is Quarterdeck's. Each prints a line; exit 1 when one doesn't agree.
"""
import hashlib
import pathlib
import subprocess
import sys
import tempfile

import bagit
import sshsig
from rocrate.rocrate import ROCrate

archive, name, bag, key = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3], pathlib.Path(sys.argv[4])
edition = archive / name
sums, signature = edition / "SHA256SUMS", edition / "SHA256SUMS.sig"
NAMESPACE = "quarterdeck-edition"

subprocess.run(["sha256sum", "--check", "--quiet", "--strict", "SHA256SUMS"], cwd=edition, check=True)
named = {line.split("  ", 1)[1] for line in sums.read_text("utf-8").splitlines()}
there = {p.relative_to(edition).as_posix() for p in edition.rglob("*") if p.is_file()} - {sums.name, signature.name}
assert named == there, sorted(named ^ there)
print(f"sha256sum: {len(named)} files")

with tempfile.TemporaryDirectory() as folder:
    signers = pathlib.Path(folder) / "allowed_signers"
    signers.write_text("author@example.org " + key.read_text("utf-8"), "utf-8")
    command = ["ssh-keygen", "-Y", "verify", "-f", signers, "-I", "author@example.org", "-n", NAMESPACE, "-s", signature]
    subprocess.run(command, stdin=sums.open("rb"), stdout=subprocess.DEVNULL, check=True)
print("ssh-keygen: signed")

sshsig.check_signature(sums.read_bytes(), signature.read_text("utf-8"), namespace=NAMESPACE)
try:
    sshsig.check_signature(sums.read_bytes() + b" ", signature.read_text("utf-8"), namespace=NAMESPACE)
    sys.exit("sshsig: takes other sums as signed")
except sshsig.InvalidSignature:
    print("sshsig: signed")

bagit.Bag(bag).validate()
print("bagit: valid")

crate = ROCrate(edition)
assert crate.root_dataset["identifier"] == name
files = [e for e in crate.data_entities if e.get("sha256")]
for entity in files:
    assert hashlib.sha256((edition / entity.id).read_bytes()).hexdigest() == entity["sha256"], entity.id
actions = {e.type for e in crate.contextual_entities}
assert {"CreateAction", "AcceptAction", "Person"} <= actions, actions
assert len(files) == len(named) - 2, "all files but the manifest and the crate itself"
print(f"rocrate: {len(files)} files")
