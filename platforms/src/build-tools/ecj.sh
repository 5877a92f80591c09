#!/usr/bin/env bash
# The compiler of Eclipse, for Java 8.
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
ecj=$(artifacts org.eclipse.jdt:ecj:3.46.0)
runtime=$(jar_of runtime)
classes=$work/ecj
rm -rf -- "$classes"
mkdir -p "$classes/sources"
java -jar "${ecj%%:*}" --release 8 -cp "$(jar_of annotations):$runtime" -processorpath "$(jar_of processor)" -s "$classes/sources" \
  -d "$classes" "$here/consumer/java" > "$classes.log" 2>&1 || fail "ecj cannot compile the project: see $classes.log"
java -cp "$classes:$runtime" consumer.Main > "$classes.txt"
printed 'ecj 3.46.0' java "$classes.txt"
