#!/usr/bin/env bash
# TeaVM: kernels as C by gcc, on x86-64 and on ARM under qemu, and as WebAssembly in node 22. Bits, and what a kernel adds to a program.
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
need gcc gcc
need arm-linux-gnueabihf-gcc 'gcc-arm-linux-gnueabihf libc6-dev-armhf-cross'
need qemu-arm-static qemu-user-static
need npm npm
need unzip unzip
# gcc contracts a * b + c where the processor can: other bits.
readonly same_bits=-ffp-contract=off
# TeaVM's exceptions need no tables to unwind by.
readonly small=(-Os -s -no-pie -ffunction-sections -fdata-sections -fno-asynchronous-unwind-tables -Wl,--gc-sections)

teavm=$(artifacts org.teavm:teavm-tooling:0.15.0 org.teavm:teavm-classlib:0.15.0)
mkdir -p "$work/teavm"
cd "$work/teavm"
javac -nowarn -cp "$teavm" -d . "$here/Drive.java"
kernels classes -Alossmith.target=embedded
compile() {
  rm -rf -- "$3"
  java -Xmx1g -cp ".:$teavm" Drive "$1" "$program.$2" classes "$3"
  # TeaVM 0.15 keeps an eighth of a class's address, and where pointers have 32 bits, nothing makes that address a multiple of 8.
  if [[ $1 == C ]]; then sed -i 's/^} TeaVM_Class;/} __attribute__((aligned(8))) TeaVM_Class;/' "$3/core.h"; fi
}
for name in Digest OneKernel NoKernel; do
  compile C "$name" "c-$name"
  compile WEBASSEMBLY_GC "$name" "wasm-$name"
done

linked() {
  (cd "c-$1" && "${@:3}" $same_bits -std=gnu11 -w all.c -lm -o "$2" > "$2.log" 2>&1) || fail "$3 failed: see $PWD/c-$1/$2.log"
}
linked Digest x86 gcc -O2
c-Digest/x86 > c-x86.txt
same "TeaVM C, gcc -O2 $same_bits, x86-64" c-x86.txt

linked Digest arm arm-linux-gnueabihf-gcc -static -mthumb -O2
qemu-arm-static c-Digest/arm > c-arm.txt
same "TeaVM C, gcc -O2 $same_bits, ARMv7 (Thumb), under qemu" c-arm.txt

# Code, constants and data, in bytes: what goes into flash.
flash() { "$1" "$2" | awk 'NR == 2 { print $1 + $2 }'; }
for name in OneKernel NoKernel; do
  linked "$name" x86 gcc "${small[@]}"
  linked "$name" arm arm-linux-gnueabihf-gcc -static -mthumb "${small[@]}"
done
within 'a kernel in a C program, x86-64, bytes' $(($(flash size c-OneKernel/x86) - $(flash size c-NoKernel/x86))) 9728
within 'a kernel in a C program, armhf (Thumb), bytes' \
  $(($(flash arm-linux-gnueabihf-size c-OneKernel/arm) - $(flash arm-linux-gnueabihf-size c-NoKernel/arm))) 6144

npm install --silent --no-audit --no-fund --prefix . node@22 > npm.log 2>&1 || fail "npm's package node@22 cannot be had: see $work/teavm/npm.log"
unzip -qop "$(tr ':' '\n' <<< "$teavm" | grep teavm-core-)" org/teavm/backend/wasm/wasm-gc-module-runtime.js > runtime.mjs
cat > run.mjs <<'X'
import { load } from './runtime.mjs';
import fs from 'fs';
const program = await load(new Uint8Array(fs.readFileSync(process.argv[2])));
program.exports.main([]);
X
node_modules/.bin/node run.mjs wasm-Digest/classes.wasm > wasm.txt
same 'TeaVM WebAssembly GC, node 22' wasm.txt
length() { wc -c < "wasm-$1/classes.wasm"; }
within 'a kernel in a WebAssembly program, bytes' $(($(length OneKernel) - $(length NoKernel))) 3584
