#!/usr/bin/env bash
# NOT RUN YET: written for a Mac, which the authors did not have; say what it lacks.
#
# The application bundle and a disk image, from a checkout:   packaging/macos/build.sh
# Needs Python 3.11 from python.org or Homebrew, and Apple's command line tools. What is opened by a double click, and how the bundle is
# called, stands in annotator.spec (CFBundleDocumentTypes, UTExportedTypeDeclarations).
#
# SIGN="Developer ID Application: NAME (TEAM)" signs it; without it the bundle is signed ad hoc, and Gatekeeper asks at the first start.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

python3.11 packaging/build.py
app=build/annotator.app
version=$("$app/Contents/MacOS/annotator" --version | cut -d' ' -f2)
cp -R build/notices "$app/Contents/Resources/notices"
# Python maps memory that it writes and then runs (ctypes): the entitlements allow it
if [ -n "${SIGN:-}" ]; then hardened=(--options runtime --timestamp); else hardened=(); fi
codesign --force --deep ${hardened[@]+"${hardened[@]}"} --entitlements packaging/macos/entitlements.plist --sign "${SIGN:--}" "$app"
codesign --verify --deep --strict "$app"

image=build/annotator-$version.dmg
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
rm -f "$image"
hdiutil create -volname annotator -srcfolder "$stage" -fs HFS+ -format UDZO "$image"
hdiutil verify "$image"
du -sh "$app" "$image"
