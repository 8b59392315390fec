#!/bin/sh
# Compare a build of this program with a build of the same pages by Hugo. See run.py --help.
command -v python3 >/dev/null 2>&1 || { echo "bench/run.sh: needs python3 (3.8 or newer)" >&2; exit 2; }
exec python3 "$(dirname "$0")/run.py" "$@"
