#!/bin/sh
# Packs dev.lossmith.benchmarks.warmup.WarmUp with a JVM for another machine:
#   JAVA_HOME=... benchmarks/warm-up-image.sh image && tar -czf image.tgz image
#   tar -xzf image.tgz && image/bin/java -cp image/classes dev.lossmith.benchmarks.warmup.WarmUp
# Expects mvn -q -Pbenchmarks -pl benchmarks -am compile before.
set -eu
root=$(dirname "$0")/..
"$JAVA_HOME/bin/jlink" --add-modules java.base,jdk.incubator.vector,jdk.management \
    --strip-debug --no-header-files --no-man-pages --output "$1"
mkdir "$1/classes"
cp -R "$root/runtime/target/classes/." "$1/classes"
mkdir -p "$1/classes/dev/lossmith/benchmarks"
cp -R "$root/benchmarks/target/classes/dev/lossmith/benchmarks/warmup" "$1/classes/dev/lossmith/benchmarks"
