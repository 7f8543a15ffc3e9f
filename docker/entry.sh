#!/bin/sh
# api | worker | cli <command …>; `exec`, so that the stop signal reaches the program itself.
set -eu
cd "$(dirname "$0")/.."
case "${1:-api}" in
  api | worker) exec node "dist/apps/$1/main.js" ;;
  cli) shift && exec node dist/apps/cli/main.js "$@" ;;
  *) echo "usage: api | worker | cli <command …>" >&2 && exit 64 ;;
esac
