#!/usr/bin/env bash
# What an element of loss and gradient costs a Cortex-M: instructions, counted under qemu, of the arithmetic of generated kernels in C, with
# doubles and with floats, and of hand-written loops with newlib's exp and log1p. The last digits depend on the compiler.
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
need arm-none-eabi-gcc 'gcc-arm-none-eabi libnewlib-arm-none-eabi'
need qemu-arm-static qemu-user-static
mkdir -p "$work/cortex-m"
cd "$work/cortex-m"

# count FLAGS: instructions of one pass over 1024 elements by loop $1, less those of none, an element.
count() {
  local which=$1 model=$2 repeat lines=()
  shift 2
  for repeat in 0 1; do
    arm-none-eabi-gcc "$@" -mthumb -O2 -ffp-contract=off -w -nostartfiles -DWHICH="$which" -DREP=$repeat \
      -T "$here/cortex-m/lu.ld" "$here"/cortex-m/{kern,main,sysu}.c -lm -lc -lgcc -o program.elf
    lines+=("$(qemu-arm-static -cpu "$model" -singlestep -d exec,nochain -D /dev/stdout program.elf | grep -c '^Trace')")
  done
  echo $(((lines[1] - lines[0]) / 1024))
}
printf '%-4s %18s %18s %18s %18s %18s %18s\n' core 'kernel (double)' 'same in float' 'exp, log1p' 'expf, log1pf' 'FLOAT, SUM' 'FLOAT, NONE'
row() {
  local name=$1 model=$2 which counts=()
  shift 2
  for which in 1 2 3 4 5 6; do counts+=("$(count $which "$model" "$@")"); done
  printf '%-4s %18d %18d %18d %18d %18d %18d\n' "$name" "${counts[@]}"
}
row M3 cortex-a15 -mcpu=cortex-m3 -mfloat-abi=soft
row M4F cortex-a15 -mcpu=cortex-m4 -mfpu=fpv4-sp-d16 -mfloat-abi=hard
row M7 max -mcpu=cortex-m7 -mfpu=fpv5-d16 -mfloat-abi=hard
