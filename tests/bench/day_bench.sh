#!/bin/bash
# Twenty-four lesson hours on end, in one run of the program: each hour a pupil signs in, learns a whole lesson and leaves, then the
# machine stands idle; the teacher comes back every sixth. The program's own memory (PSS without what files share) after each hour.
#   tests/bench/day_bench.sh [build folder]
set -euo pipefail
export LC_ALL=C.UTF-8
source=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "${1:-$source/build}" && pwd)
work=$(mktemp -d)
program=
cleanup() {
    [ -z "$program" ] || kill "$program" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

cp "$source/tests/journeys/opening.txt" "$source/tests/journeys/hcm-6a1.xlsx" "$work"
mapfile -t pupils < <(grep -v "Nguyễn Minh Thư" "$source/assets/demo/lop-6a1.txt" | head -n 25)  # one more, so that the program still runs when the last hour is read
{
    echo 'include "opening.txt"'
    for hour in "${!pupils[@]}"; do
        name=${pupils[$hour]}
        if [ $((hour % 6)) = 5 ]; then  # the teacher comes back (a lesson closes by itself after half a day)
            printf 'click "Dành cho thầy cô"\ntype "2468"\nkey Enter\nwait-job\n'
            printf 'click "Kết thúc tiết"\nclick "Kết thúc"\nclick "Bài học"\nclick "Ba mức giúp đỡ"\nclick "Bắt đầu tiết học"\n'
        fi
        printf 'click "%s"\npictures-of "%s"\nclick "Vào học"\nclick "Xem bài"\n' "$name" "$name"
        for _ in 1 2 3 4 5; do echo 'click "Tiếp"'; done
        for _ in 1 2 3 4 5 6; do printf 'answer right\nclick "Tiếp"\n'; done
        printf 'expect-route result\nclick "Đăng xuất"\nadvance 40min\nshot hour-%02d "An hour later"\n' "$((hour + 1))"
    done
} >"$work/day.txt"

"$build/bin/khienso" --headless --journey "$work/day.txt" --data "$work/data" --shots "$work/shots" >"$work/log" 2>&1 &
program=$!
memory() { awk '/^(Private_Dirty|Private_Clean):/ {sum += $2} END {print sum}' "/proc/$program/smaps_rollup"; }
first= last=
for hour in $(seq -w 24); do
    until ls "$work/shots" 2>/dev/null | grep -q "^hour-$hour"; do
        kill -0 "$program" 2>/dev/null || { cat "$work/log"; exit 1; }
        sleep 0.02
    done
    last=$(memory)
    [ "$hour" = 07 ] && first=$last  # each screen, the teacher's too, was there once
    echo "hour $hour: $last kB"
done
wait "$program" || { cat "$work/log"; exit 1; }
program=
printf '%-58s %s\n' "memory after 24 hours to after 7 (aim 1.0)" "$(awk -v last="$last" -v first="$first" 'BEGIN {printf "%.3f", last / first}')"
