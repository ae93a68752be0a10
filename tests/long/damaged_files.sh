#!/bin/bash
# damaged_files.sh BUILD: every file of share removed, emptied, cut in half and overwritten in a copy, then a start with it; none may end by a
# signal. Some minutes; tests/app/own_files_test.cpp has one file of each kind.
build=$(realpath "$1")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir "$place/bin"
cp "$build/bin/khienso" "$place/bin/"
cp -r "$build/share" "$place/share"
cp "$(dirname "$0")/../journeys/class.txt" "$(dirname "$0")/../journeys/hcm-6a1.xlsx" "$place/"
ended=0 started=0
try() {
    rm -rf "$place/data" "$place/out"
    "$place/bin/khienso" --headless --journey "$place/class.txt" --data "$place/data" --out "$place/out" > "$place/log" 2>&1
    local code=$?
    started=$((started + 1))
    if [ $code -ge 128 ]; then
        ended=$((ended + 1))
        echo "signal $((code - 128)): $1 $2"
    fi
}
while IFS= read -r -d '' file; do
    size=$(stat -c %s "$file")
    cp "$file" "$place/whole"
    : > "$file" && try emptied "$file"
    head -c $((size / 2)) "$place/whole" > "$file" && try cut "$file"
    tr '\0-\377' '\177' < "$place/whole" > "$file" && try overwritten "$file"
    (head -c $((size / 2)) "$place/whole" && head -c $((size - size / 2)) /dev/urandom) > "$file" && try half-random "$file"
    rm "$file" && try removed "$file"
    cp "$place/whole" "$file"
done < <(find "$place/share" -type f -print0 | sort -z)
for folder in fonts text icons dang-nhap nhan-vat packs mau demo; do
    mv "$place/share/$folder" "$place/aside" && try removed "$folder"
    mv "$place/aside" "$place/share/$folder"
done
echo "$started starts, $ended ended by a signal"
[ $ended -eq 0 ]
