#!/usr/bin/env bash
# Where no container engine runs: does what docker/Dockerfile says in clean folders and looks whether its result lives.
# The npm steps, what is copied and the health check are read out of the Dockerfile, so they cannot drift from it.
# Needs MariaDB (or MySQL) and Redis on the PATH; takes two to four minutes, most of it compiling better-sqlite3.
set -euo pipefail
cd "$(dirname "$0")/.."
readonly repository=$PWD
work=$(mktemp -d "${TMPDIR:-/tmp}/gongjian-image-XXXXXX")
chmod 755 "$work"
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
readonly started=$SECONDS
step() { printf '%4d s  %s\n' "$((SECONDS - started))" "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; tail -n 15 "$work"/*.log >&2 2>/dev/null || true; exit 1; }

stage() { awk -v name="$1" '/^FROM /{on = name == "" ? NF == 2 : $NF == name} on' "$repository/docker/Dockerfile"; }
npm_steps() { stage "$1" | sed -n 's/^RUN \(npm .*\)/\1/p'; }

mkdir "$work/context" "$work/dependencies" "$work/image"
# The context as the engine would send it: what git knows of, without the specs.
git ls-files -z -co --exclude-standard -- apps libs docker/entry.sh package.json package-lock.json nest-cli.json 'tsconfig*.json' \
  | grep -zv '\.spec\.ts$' | tar --null -T - -cf - | tar -xf - -C "$work/context"

step "dependencies: $(npm_steps dependencies)"
cp "$work/context/package.json" "$work/context/package-lock.json" "$work/dependencies/"
(cd "$work/dependencies" && SCARF_ANALYTICS=false bash -ec "$(npm_steps dependencies)") >"$work/dependencies.log" 2>&1 \
  || fail 'the production dependencies could not be installed'
for tool in jest vite vue @nestjs/cli eslint; do
  [ ! -e "$work/dependencies/node_modules/$tool" ] || fail "$tool is among the production dependencies"
done

step "build: $(npm_steps build | paste -sd';')"
(cd "$work/context" && bash -ec "$(npm_steps build)") >"$work/build.log" 2>&1 || fail 'the build failed'

step "image: $(stage '' | grep -c '^COPY') copies"
while read -r from source target; do
  mkdir -p "$(dirname "$work/image/$target")"
  case $from in
    --from=dependencies) mv "$work/dependencies/${source#/app/}" "$work/image/$target" ;;
    --from=build) mv "$work/context/${source#/app/}" "$work/image/$target" ;;
    --from=context) cp -r "$work/context/$source" "$work/image/$target" ;;
  esac
done < <(stage '' | sed -n 's/^COPY \(--from=[a-z]*\) /\1 /p; s/^COPY \([^-]\)/--from=context \1/p')
mkdir "$work/data"
du -sh "$work/image" | sed 's/^\([^\t]*\).*/        it weighs \1 without its Node/'

# As somebody who owns nothing but the data folder; an ordinary user stays who he is and finds the image read-only.
as=()
if [ "$(id -u)" -eq 0 ]; then
  chown -R 65534:65534 "$work/data"
  as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
fi
chmod -R a+rX,a-w "$work/image"

step 'services: private MariaDB and Redis'
node test/services.mjs >"$work/services.env" 2>"$work/services.log" &
for _ in $(seq 120); do grep -q TEST_REDIS_URL "$work/services.env" && break; sleep 0.5; done
# shellcheck disable=SC1091
. "$work/services.env"
[ -n "${TEST_DATABASE_URL:-}" ] && [ -n "${TEST_REDIS_URL:-}" ] || fail 'MariaDB and Redis are needed for this proof'
unset NODE_OPTIONS
export NODE_ENV=production DATA_DIR="$work/data" PORT HOST=127.0.0.1
PORT=$(node -e "const s=require('net').createServer().listen(0,()=>{console.log(s.address().port);s.close()})")
# An array, not a function: in the background its process id is the program's own, as in a container.
run=("${as[@]}" env HOME=/nonexistent sh "$work/image/docker/entry.sh")
health() { "${as[@]}" sh -c "$(stage '' | sed -n 's/^HEALTHCHECK .*CMD \(.*\)/\1/p')"; }
healthy() { for _ in $(seq 120); do health && return 0; kill -0 "$1" 2>/dev/null || return 1; sleep 0.5; done; return 1; }
ends_well() { kill -TERM "$1"; wait "$1" || fail "$2 did not stop by itself"; }

step 'production: cli migrate, api, worker, as a user without rights'
database=gj_image
(cd "$repository" && node -e "
  require('mysql2').createConnection(process.env.TEST_DATABASE_URL).query('CREATE DATABASE $database', (e) => process.exit(e ? 1 : 0))")
DATABASE_URL_FILE="$work/database_url" REDIS_URL=$TEST_REDIS_URL DATA_KEY_FILE="$work/data_key"
printf '%s%s\n' "$TEST_DATABASE_URL" "$database" >"$DATABASE_URL_FILE"
node -p "require('crypto').randomBytes(32).toString('hex')" >"$DATA_KEY_FILE"
export DATABASE_URL_FILE REDIS_URL DATA_KEY_FILE
if "${run[@]}" api >"$work/refused.log" 2>&1; then fail 'the api started on a database that was not migrated'; fi
"${run[@]}" cli migrate >"$work/migrate.log" 2>&1 || fail 'cli migrate failed'
"${run[@]}" api >"$work/api.log" 2>&1 & api=$!
"${run[@]}" worker >"$work/worker.log" 2>&1 & worker=$!
healthy $api || fail 'the api is not ready'
for _ in $(seq 60); do grep -q 'worker started' "$work/worker.log" && break; sleep 0.5; done
grep -q 'worker started' "$work/worker.log" || fail 'the worker did not start'
curl -fsS "http://127.0.0.1:$PORT/health/ready" | grep -q '"database":true,"redis":true' || fail 'database and Redis should both be there'
curl -fsS "http://127.0.0.1:$PORT/" | grep -q '<div id="app">' || fail 'the pages are not served'
[ "$(id -u)" -ne 0 ] || [ "$(ps -o uid= -p $api | tr -d ' ')" = 65534 ] || fail 'the api runs as root'
ends_well $api api
ends_well $worker worker

step 'embedded: api alone'
unset DATABASE_URL_FILE REDIS_URL DATA_KEY_FILE
export DATABASE_URL="sqlite:$work/data/embedded.sqlite"
"${run[@]}" api >"$work/embedded.log" 2>&1 & api=$!
healthy $api || fail 'the api is not ready in the embedded mode'
ends_well $api api

step 'done: the image would run'
