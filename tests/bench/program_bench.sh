#!/bin/bash
# Measures the program from outside and inside, one figure a line with its aim. Needs a display, or Xvfb.
#   tests/bench/program_bench.sh [build folder] [words on the change]
# With words, the main figures are also written into figures.tsv, beside this file; without, they are only compared with its last line.
set -euo pipefail
export LC_ALL=C.UTF-8
source=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "${1:-$source/build}" && pwd)
change=${2:-}
pack=$build/share/packs/b3-nguoi-bao-ve.ksgoi
lesson=ba-muc-giup-do
work=$(mktemp -d)
program= station= xvfb=
cleanup() {
    [ -z "$program" ] || kill "$program" 2>/dev/null || true
    [ -z "$station" ] || kill "$station" 2>/dev/null || true
    [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

if [ -z "${DISPLAY:-}" ]; then
    Xvfb -displayfd 3 -screen 0 1366x768x24 3>"$work/display" >/dev/null 2>&1 &
    xvfb=$!
    for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.05; done
    export DISPLAY=:$(cat "$work/display")
fi
say() { printf '%-58s %s\n' "$1" "$2"; }

"$build/bin/khienso-demo" --data "$work/data" --pack "$pack" >/dev/null
cp -r "$work/data" "$work/teacher"

# From exec to the first picture on the screen: the median of five starts, step by step.
for i in 1 2 3 4 5; do
    start=$(date +%s%6N)
    KHIENSO_TRACE=1 "$build/bin/khienso" --data "$work/data" 2>"$work/trace" &
    program=$!
    for _ in $(seq 400); do grep -q "step picture" "$work/trace" && break; sleep 0.02; done
    awk -v last="$start" '/^step/ {printf "%s %.1f\n", $2, ($3 - last) / 1000; last = $3}' "$work/trace" >"$work/start.$i"
    awk '{sum += $2} END {print "all", sum}' "$work/start.$i" >>"$work/start.$i"
    [ "$i" = 5 ] && break
    kill "$program"
    wait "$program" 2>/dev/null || true
done
median() { awk -v name="$1" '$1 == name {print $2}' "$work"/start.[1-5] | sort -n | sed -n 3p; }
start_ms=$(median all)
say "start to the first picture (aim < 80 ms)" "$start_ms ms"
while read -r step words; do say "    $words" "$(median "$step") ms"; done <<'STEPS'
libraries libraries linked and begun
words words read
sdl SDL and its line to the display
store the progress file opened
packs packs verified, beside all that
app the program's state
letters letters drawn for the atlas
window the window opened
picture the first picture drawn and shown
STEPS

# Where the memory lies: mappings as the system counts them (what several programs use is shared out), and in the heap what the program knows.
sleep 2
memory_of() { awk -v wanted="$1" '
    /^[0-9a-f]+-[0-9a-f]+ / {
        part = "heap"
        if ($6 ~ /\/bin\/khienso$/) part = "program"
        else if ($6 ~ /^\/SYSV|memfd/) part = "window"
        else if ($6 ~ /^\//) part = "library"
        else if ($6 ~ /^\[stack|^\[v/) part = "stack"
    }
    /^Pss:/ {sum[part] += $2; sum["all"] += $2}
    /^Private_Dirty:/ && part == "library" {sum["written"] += $2}
    END {printf "%.1f", sum[wanted] / 1024}' "/proc/$program/smaps"; }
known() { awk -v name="$1" '$1 == "part" && $2 == name {printf "%.1f", $3 / 1048576}' "$work/trace"; }
memory_mb=$(memory_of all)
say "memory, PSS, at rest (aim < 32 MB)" "$memory_mb MB"
say "    the window's pixels (half: the display has the other)" "$(memory_of window) MB"
say "    heap" "$(memory_of heap) MB"
say "        of it letters" "$(known letters) MB"
say "        of it pictures" "$(known pictures) MB"
say "        of it SQLite: the progress file, the packs" "$(known databases) MB"
say "    the program's own file" "$(memory_of program) MB"
say "    libraries" "$(memory_of library) MB"
say "        of it written by this program alone" "$(memory_of written) MB"
say "    the stack" "$(memory_of stack) MB"

# A pupils' machine that waits at the names of its class: it looks into the class folder every two seconds, and every tenth
# second it writes its seat file again. Beside it the machine that was started above, which has no class folder.
desk() { "$build/bin/khienso-desk" "$@" >/dev/null; }
mkdir -p "$work"/lop/{lop,ket-qua,cho,goi}
desk joinfile --data "$work/teacher" --folder "$work/lop" -o "$work/khienso-may.json"
desk classfile --data "$work/teacher" --class 6A1 -o "$work/6A1"
mv "$work/6A1" "$work/lop/lop/lop-6A1-00000001-$(sha256sum "$work/6A1" | head -c 16).kslop"
"$build/bin/khienso" --data "$work/station" --join "$work/khienso-may.json" 2>/dev/null &
station=$!
for _ in $(seq 200); do ls "$work/lop/cho" 2>/dev/null | grep -q . && break; sleep 0.1; done
ls "$work/lop/cho" | grep -q . || { echo "the pupils' machine writes no seat file" >&2; exit 1; }
sleep 5

switches() { awk '/^voluntary_ctxt_switches/ {sum += $2} END {print sum}' /proc/$1/task/*/status; }
ticks() { awk '{print $14 + $15}' "/proc/$1/stat"; }
main_thread() { awk '/^voluntary_ctxt_switches/ {print $2}' "/proc/$1/status"; }
before=$(switches $program) cpu=$(ticks $program)
before_station=$(switches $station) before_main=$(main_thread $station) cpu_station=$(ticks $station)
sleep 60
say "wake-ups in 60 s at rest (aim 0)" "$(($(switches $program) - before))"
say "CPU in 60 s at rest (aim 0)" "$((($(ticks $program) - cpu) * 1000 / $(getconf CLK_TCK))) ms"
say "with a class folder: 30 looks, 6 seat files flushed" "$(($(switches $station) - before_station)) wake-ups"
say "of these of the thread that draws (aim 0)" "$(($(main_thread $station) - before_main))"
say "CPU in these 60 s (aim < 60 ms)" "$((($(ticks $station) - cpu_station) * 1000 / $(getconf CLK_TCK))) ms"
kill "$program" "$station"
wait "$program" "$station" 2>/dev/null || true
program= station=

# A lab PC is about five times slower: its figure stands behind.
figure() { awk -v name="$1" '$1 == name {lab = $2 * 5; $1 = ""; printf "%s; x5 for a lab PC: %.1f ms", $0, lab}' "$work/bench"; }
for size in 1366x768 1920x1080; do
    "$build/bin/khienso" --pack "$pack" --at "$lesson" --size "$size" --bench 200 >"$work/bench"
    [ "$size" = 1366x768 ] && cp "$work/bench" "$work/main"
    say "full frame of a question, $size (aim < $([ "$size" = 1366x768 ] && echo 5 || echo 9) ms)" "$(figure full-frame)"
    say "a hover, drawn, $size (aim < 8 ms)" "$(figure hover)"
    say "page turn, its picture decoded ahead, $size (aim < 30 ms)" "$(figure page-turn)"
    say "turn to a question, its picture decoded ahead, $size (aim < 30 ms)" "$(figure question-turn)"
    say "click to the explanation's pixels, $size (aim < 16 ms)" "$(figure click-to-explanation)"
done

# What this change made larger, against the last line that was kept. Times are measured by the machine's speed in this very run.
main() { awk -v name="$1" '$1 == name {print $2}' "$work/main"; }
figures=$source/tests/bench/figures.tsv
machine="$(nproc) x $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)"
line=$(printf '%s\t' "$(date +%F)" "${change:-this run}" "$machine" "$(main calibration)" "$memory_mb" "$start_ms" "$(main full-frame)")$(main click-to-explanation)
awk -F '\t' -v now="$line" '
    NR == 1 {split($0, name)}
    {last = $0}
    END {
        if (NR < 2) exit
        split(last, before)
        split(now, after)
        for (i = 5; i <= 8; i++) {
            ratio = after[i] / before[i] / (i == 5 ? 1 : after[4] / before[4])
            printf "%-58s %s, %.2f times that of \"%s\"%s\n", name[i], after[i], ratio, before[2], (ratio > 1.05 ? "   <- GREW" : "")
        }
    }' "$figures"
[ -z "$change" ] || printf '%s\n' "$line" >>"$figures"
