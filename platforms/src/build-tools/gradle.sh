#!/usr/bin/env bash
# Gradle's own JavaCompile, in a process of its own: what it compiles again after which edit, and what is gone. Maven Central has Gradle's
# classes in one jar; its distribution has a jar for each of its modules, which it looks for: folders with an empty list stand for them.
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
need unzip unzip
gradle=$(artifacts dev.gradleplugins:gradle-api:8.11.1)
work=$work/gradle
rm -rf -- "$work"
mkdir -p "$work/classes" "$work/project/src/main"
cp -r "$here/consumer/java" "$work/project/src/main"

module() {
  mkdir -p "$work/modules/$1/bin"
  : > "$work/modules/$1/bin/gradle-$1-classpath.properties"
  modules+=:$work/modules/$1/bin
}
modules=
for properties in $(unzip -Z1 "$(tr ':' '\n' <<< "$gradle" | grep gradle-api-)" 'gradle-*-classpath.properties'); do
  name=${properties#gradle-}
  module "${name%-classpath.properties}"
done
# The one that the jar lacks.
module java-compiler-plugin
javac -nowarn -proc:none -d "$work/modules/java-compiler-plugin/bin" "$here/gradle/IncrementalCompileTask.java"
javac -nowarn -proc:none -cp "$gradle" -d "$work/classes" "$here/gradle/IncrementalBuilds.java"

opened=()
for package in lang util io net time text nio; do opened+=(--add-opens "java.base/java.$package=ALL-UNNAMED"); done
for package in api code comp file jvm main model parser processing tree util; do
  opened+=(--add-opens "jdk.compiler/com.sun.tools.javac.$package=ALL-UNNAMED")
done
# With a second worker, Gradle waits for itself now and then.
timeout 300 java "${opened[@]}" -XX:ActiveProcessorCount=1 -Xmx1g -cp "$work/classes:$gradle$modules" IncrementalBuilds "$work/project" \
  "$work/home" "$(jar_of annotations)" "$(jar_of runtime)" "$(jar_of processor)" > "$work/builds.txt" 2> "$work/log.txt" \
  || fail "Gradle's JavaCompile failed: see $work/log.txt"
diff "$here/gradle/builds.txt" "$work/builds.txt" > "$work/builds.diff" || fail "Gradle writes other files, see $work/builds.diff"
java -cp "$work/project/build/classes/java/main:$(jar_of runtime)" consumer.Main > "$work/main.txt"
echo 'Gradle 8.11.1: each edit compiles its own files again, and a deleted config takes its own along'
