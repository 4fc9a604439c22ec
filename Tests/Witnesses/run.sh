#!/usr/bin/env bash
# run.sh ARCHIVE EDITION BAG KEY.pub   proves a published edition with programs of other makers; installs them first
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
venv="${QD_WITNESSES_VENV:-${XDG_CACHE_HOME:-$HOME/.cache}/quarterdeck-witnesses/venv}"
stamp="$venv/.requirements.sha256"
want="$(sha256sum "$here/requirements.txt" | cut -d' ' -f1)"
if [ "$(cat "$stamp" 2>/dev/null || true)" != "$want" ]; then
  rm -rf "$venv"
  mkdir -p "$(dirname "$venv")"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --require-hashes --no-deps --only-binary :all: -r "$here/requirements.txt"
  printf '%s\n' "$want" > "$stamp"
fi
export PYTHONDONTWRITEBYTECODE=1 PYTHONUTF8=1
exec "$venv/bin/python" "$here/witness.py" "$@"
