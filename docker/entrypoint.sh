#!/bin/sh
# Becomes the given command, with the password of Elasticsearch read from the file that compose hands over.
set -eu

if [ -n "${ELASTICSEARCH_PASSWORD_FILE:-}" ]; then
  ELASTICSEARCH_PASSWORD="$(cat "$ELASTICSEARCH_PASSWORD_FILE")"
  export ELASTICSEARCH_PASSWORD
fi
exec "$@"
