#!/bin/sh
# Bring GOV.UK Frontend into the tree: tools/vendor_govuk.sh 6.6.0
#
# Needs npm and Python once, on a maintainer's machine; the product needs neither Node nor npm.
# What is changed, and why, is in tools/vendor_govuk.py.
set -eu
version=${1:?usage: tools/vendor_govuk.sh VERSION}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "govuk-frontend@$version" >/dev/null && tar xzf govuk-frontend-*.tgz)
python3 "$root/tools/vendor_govuk.py" "$work/package" "$root"
