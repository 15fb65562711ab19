#!/usr/bin/env bash
# Installs the Debian package in a clean root, reviews there with real keys, and removes it without a trace.
#
#   packaging/try_deb.sh build/annotator_VERSION_ARCH.deb [PICTURE.png]      as root; needs debootstrap, xvfb, openbox and xdotool
#
# The root holds Debian's minimal system, what the package depends on, and nothing else: X server, window manager and keys come from outside.
# There the program runs as an ordinary user, without any network. BASE=DIR keeps the minimal system for the next time.
set -euo pipefail

package=$(realpath "$1")
picture=$(realpath -m "${2:-review.png}")
here=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
work=$(mktemp -d)
root=$work/root
base=${BASE:-$work/base}
processes=()

clean_up() {
  for process in "${processes[@]}"; do kill "$process" 2>/dev/null || true; done
  for place in tmp/.X11-unix proc; do mountpoint -q "$root/$place" && umount "$root/$place"; done
  rm -rf --one-file-system "$work"
}
trap clean_up EXIT

fail() { echo "FAILED: $*" >&2; exit 1; }
now() { date +%s.%N; }
since() { echo "$(now) - $1" | bc; }
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
as_analyst() { # with a screen, without a network
  unshare --net chroot --userspec=analyst:analyst "$root" \
    /usr/bin/env -i HOME=/home/analyst PATH=/usr/bin:/bin LANG=C.UTF-8 DISPLAY="$DISPLAY" sh -c 'cd && exec "$@"' sh "$@"
}
files() {
  find "$root" -xdev \( -path "$root/home" -o -path "$root/tmp" -o -path "$root/proc" -o -path "$root/var/lib/dpkg" -o -path "$root/var/log" \
    -o -path "$root/var/cache" \) -prune -o \( -type d -printf '%P/\n' -o -printf '%P %s\n' \) | sort
}

# a clean root with what the package depends on -------------------------------------------------------------------------------

if [ ! -d "$base/usr" ]; then
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -m1 '/debian/')
  suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
  debootstrap --variant=minbase "$suite" "$base" "$mirror" >"$work/debootstrap.log" || { tail "$work/debootstrap.log"; fail "no clean root"; }
fi
cp -a "$base" "$root"
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
mount -t proc proc "$root/proc"
inside useradd --create-home --shell /bin/sh analyst
cp "$package" "$root/tmp/annotator.deb"
began=$(now)
inside apt-get update -q >"$work/apt.log" 2>&1
depends=$(dpkg-deb -f "$package" Depends | sed 's/([^)]*)//g; s/,/ /g')
# shellcheck disable=SC2086
inside apt-get install -q --yes --no-install-recommends $depends >>"$work/apt.log" 2>&1
echo "$(du -smx "$root" | cut -f1) MB before, with the packages it depends on ($(since "$began") s)"
files >"$work/before"

# installed -------------------------------------------------------------------------------------------------------------------

began=$(now)
inside dpkg -i /tmp/annotator.deb >"$work/dpkg.log"
echo "dpkg -i: $(since "$began") s; package $(($(stat -c %s "$package") / 1000000)) MB, installed $(dpkg-deb -f "$package" Installed-Size) KB"
inside find /usr/lib/annotator -name '*.so*' -type f -exec sh -c 'LD_LIBRARY_PATH=/usr/lib/annotator/_internal ldd "$@" 2>&1' sh {} + |
  { grep 'not found' || true; } | sort -u | tee "$work/missing"
[ ! -s "$work/missing" ] || fail "a library is missing"

# a screen and a window manager from outside
mkdir -p "$root/tmp/.X11-unix"
exec {answer}<> <(:)
coproc SERVER { exec Xvfb -displayfd 1 -screen 0 1366x768x24 -nolisten tcp -noreset 2>/dev/null; }
processes+=("$SERVER_PID")
read -r number <&"${SERVER[0]}"
export DISPLAY=:$number
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
openbox >/dev/null 2>&1 &
processes+=($!)

for round in first second third; do
  began=$(now)
  as_analyst annotator --version >"$work/version"
  echo "annotator --version, the $round time: $(since "$began") s: $(cat "$work/version")"
done

project=/home/analyst/.local/share/annotator/sample.annot
for arguments in sample "$project"; do # the first makes the sample project, the second opens it
  began=$(now)
  as_analyst annotator "$arguments" >"$work/window.log" 2>&1 &
  program=$!
  window=$(timeout 120 xdotool search --sync --onlyvisible --name 'annotator$' | head -n1) || { cat "$work/window.log"; fail "no window"; }
  echo "from annotator $arguments to the window: $(since "$began") s"
  [ "$arguments" = "$project" ] || { sleep 3; xdotool windowactivate --sync "$window" key --clearmodifiers ctrl+q; wait "$program" || fail "it did not end well"; }
done

# a review with real keys: five suggestions accepted, one rejected, and the last decision taken back
xdotool windowactivate --sync "$window" windowsize --sync "$window" 1366 768
sleep 3
for key in a a a a a x ctrl+z; do xdotool key --clearmodifiers "$key"; sleep 0.5; done
sleep 2
"$(dirname "$package")/environment/bin/python" "$here/screen_picture.py" "$picture"
xdotool key --clearmodifiers ctrl+q
wait "$program" || fail "the window did not end well: $(cat "$work/window.log")"
[ ! -s "$work/window.log" ] || fail "the window printed: $(cat "$work/window.log")"
as_analyst annotator check "$project" | tee "$work/check"
grep -q 'no problem found' "$work/check" || fail "the project is not sound"
as_analyst annotator stats "$project" --json >"$work/stats"
as_analyst annotator export "$project" confirmed.jsonl --format jsonl --status any --json | tail -n1 >"$work/export"
confirmed=$(grep -o '"state":"confirmed"' "$root/home/analyst/confirmed.jsonl" | wc -l)
echo "confirmed by keys: $confirmed"
[ "$confirmed" -ge 5 ] || fail "five were to be confirmed"

# the model that is within, a web page, and a training
cat >"$root/home/analyst/article.html" <<'EOF'
<html lang="fr"><head><title>Le port de Brest</title></head><body><article><h1>Le port de Brest</h1>
<p>La maire de Brest, Odile Kermarec, a rencontré lundi 3 mai 2021 le président de la société Armor Fret, Jean Morvan, à Quimper.</p>
<p>Ils ont parlé du port de commerce et de la ligne vers Cork, que la compagnie veut rouvrir en septembre, a dit la mairie.</p>
</article></body></html>
EOF
began=$(now)
as_analyst annotator import new.annot article.html
as_analyst annotator suggest new.annot
echo "a web page read and its suggestions: $(since "$began") s"
as_analyst annotator export new.annot new.jsonl --format jsonl --what suggested --json | tail -n1
grep -q '"text":"Odile Kermarec","label":"PER"' "$root/home/analyst/new.jsonl" || fail "the model has suggested nothing"

# removed ---------------------------------------------------------------------------------------------------------------------

inside dpkg --purge annotator >>"$work/dpkg.log"
files >"$work/after"
diff "$work/before" "$work/after" || fail "something was left behind"
echo "left behind: nothing but the user's own files:"
(cd "$root/home/analyst" && find . -type f -newer "$root/tmp/annotator.deb" | sort)
