#!/usr/bin/env bash
# Zero, the interpreter of OpenJDK that has no code for any processor: Debian's, unpacked beside a JRE of the same version.
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
debs "$work/zero" openjdk-17-jre-headless openjdk-17-jre-zero
java=$(find "$work/zero" -path '*/bin/java' -type f | head -n 1)
home=$(dirname "$(dirname "$java")")
# Debian keeps what can be set in /etc.
find "$home" -type l | while read -r link; do
  target=$(readlink "$link")
  if [[ $target == /etc/* && ! -e $link && -e $work/zero$target ]]; then ln -sfn "$work/zero$target" "$link"; fi
done
kernels "$work/zero-classes"
for backend in auto staged; do
  "$java" -zero -Dlossmith.backend=$backend -Dlossmith.warmup=0 -cp "$work/zero-classes" $program.Digest > "$work/zero-$backend.txt"
  same "Zero, $backend" "$work/zero-$backend.txt"
done
