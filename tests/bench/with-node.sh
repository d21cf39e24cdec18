#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-node.sh NPM_FOLDER SCRIPT PROGRAM: runs SCRIPT by node with PROGRAM and the packages of NPM_FOLDER, or says that it is skipped.

if ! command -v node >/dev/null; then
  echo "skipped: there is no node"
  exit 77
fi
for package in json-logic-js json-logic-engine; do
  if [ ! -d "$1/node_modules/$package" ]; then
    echo "skipped: the npm package $package is not in $1"
    exit 77
  fi
done
exec node "$2" "$3" "$1"
