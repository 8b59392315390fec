#!/bin/sh
# Compare search in the built site with Hugo and Pagefind on the same pages. See search.py --help.
command -v python3 >/dev/null 2>&1 || { echo "bench/search.sh: needs python3 (3.8 or newer)" >&2; exit 2; }
exec python3 "$(dirname "$0")/search.py" "$@"
