#!/bin/sh
# Makes the secrets that compose.yaml mounts, once; what is there stays. Keep a copy of data_key apart from the backups:
# without it the personal data in them cannot be read. seal_key signs the ledger's seals; nobody who administers the
# database should have it.
set -eu
umask 077
cd "$(dirname "$0")"
mkdir -p secrets
cd secrets
random() { od -An -N"$1" -tx1 /dev/urandom | tr -d ' \n'; }
keep() { [ -s "$1" ] || printf '%s\n' "$2" >"$1"; }
keep data_key "$(random 32)"
keep seal_key "$(random 32)"
keep mysql_root_password "$(random 24)"
keep mysql_password "$(random 24)"
keep database_url "mysql://gongjian:$(cat mysql_password)@mysql:3306/gongjian"
# Compose mounts the files as they are, and the programs inside are not this user; the folder keeps others out here.
chmod 644 data_key seal_key mysql_root_password mysql_password database_url
echo "secrets are in $(pwd)"
