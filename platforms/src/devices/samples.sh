#!/usr/bin/env bash
# A page that trains a reader of digits in the browser, on a kernel that TeaVM has made WebAssembly of: target/devices/samples/page.html, one
# file. Chromium opens it, and its weights are those that a JVM comes to.
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
need chromium chromium
need unzip unzip
teavm=$(artifacts org.teavm:teavm-tooling:0.15.0 org.teavm:teavm-classlib:0.15.0)
mkdir -p "$work/samples"
cd "$work/samples"
samples classes "$teavm"
javac -nowarn -cp "$teavm" -d . "$here/Drive.java"
rm -rf -- wasm
java -Xmx1g -cp ".:$teavm" Drive WEBASSEMBLY_GC dev.lossmith.samples.BrowserTraining classes wasm

page=$module/src/samples/page
{
  cat "$page/page.html"
  # What it exports, the rest of the script takes.
  unzip -qop "$(tr ':' '\n' <<< "$teavm" | grep teavm-core-)" org/teavm/backend/wasm/wasm-gc-module-runtime.js | sed '/^export {/,/^};/d'
  echo "const WASM = '$(base64 -w0 wasm/classes.wasm)';"
  cat "$page/page.js"
} > page.html

java -cp classes dev.lossmith.samples.Training > jvm.txt
learned 'training on this JVM' training jvm.txt
# The sandbox of Chromium does not let root in.
browser=(timeout 300 chromium --headless --no-sandbox --disable-gpu --virtual-time-budget=60000 "--user-data-dir=$PWD/profile")
"${browser[@]}" --dump-dom "file://$PWD/page.html" > dom.html 2> chromium.log || fail "Chromium cannot open the page: see $PWD/chromium.log"
shown() { sed -nE "s/.* id=\"$1\"[^>]*>([^<]*)<.*/\1/p" dom.html; }
echo "$(shown right), weights $(shown digest)" > browser.txt
learned 'training on the page, in Chromium' training browser.txt
"${browser[@]}" --window-size=800,900 "--screenshot=$PWD/page.png" "file://$PWD/page.html" >> chromium.log 2>&1
echo "to look at: $PWD/page.html"
