#!/bin/sh
# Makes the password that Elasticsearch and the site share, once: a file that is there already is kept.
# Elasticsearch refuses a password file that others may read.
set -eu

file="$1"
[ -s "$file" ] && exit 0
umask 077
head -c 24 /dev/urandom | base64 | tr '+/' '-_' >"$file.new"
mv "$file.new" "$file"
