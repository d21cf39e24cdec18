#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
#   alone.sh COMMAND...  runs a test with a screen and buses of its own, so that no other test's window takes the focus from it
#
# The server must not start anew when its first client leaves. What the buses say is no result of the test.
exec 5>&1
exec xvfb-run --auto-servernum --server-args='-screen 0 1280x1024x24 -nolisten tcp -noreset' dbus-run-session -- \
  sh -c 'exec "$@" >&5 5>&-' alone "$@" >&2
