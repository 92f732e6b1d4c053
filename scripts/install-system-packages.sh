#!/usr/bin/env bash
# Installs the Debian packages that the tests want: a browser, a second database, PDF rendering.
# `npm start` needs none of them.
set -euo pipefail
packages=(
  chromium                                  # journeys in a real browser
  mariadb-server                            # the suite runs on SQLite and on a private MariaDB
  libreoffice-writer-nogui python3-uno      # docx to PDF
  poppler-utils                             # tests read and draw the PDFs
  fonts-liberation2 fonts-crosextra-carlito fonts-crosextra-caladea fonts-dejavu-core
)
missing=()
for name in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || missing+=("$name")
done
if [ ${#missing[@]} -eq 0 ]; then echo "system packages: all present"; exit 0; fi
sudo=''; [ "$(id -u)" -eq 0 ] || sudo=sudo
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -qq
$sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
echo "system packages: installed ${missing[*]}"
