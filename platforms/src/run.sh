#!/usr/bin/env bash
# run.sh FOLDER/PATTERN.sh LOCAL_REPOSITORY TEST_CLASS_PATH: runs scripts of a folder, all of them even where one fails, which fails the build.
set -euo pipefail
pattern=$1
export LOCAL_REPOSITORY=$2 TEST_CLASS_PATH=$3
failed=()
ran=0
for script in $pattern; do
  [[ -e $script ]] || break
  ran=$((ran + 1))
  echo "== ${script##*/}"
  bash "$script" || failed+=("${script##*/}")
done
if ((ran == 0)); then
  echo "no script is $pattern" >&2
  exit 1
fi
if ((${#failed[@]})); then
  echo "failed: ${failed[*]}" >&2
  exit 1
fi
