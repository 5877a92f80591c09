# Sourced by the scripts of the folders beside it. They need TEST_CLASS_PATH, which the profiles of this module set: the class path of its
# tests. Everything is made below target, and nothing is installed: what is missing is named, and ends the script.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
module=$(cd "$here/../.." && pwd)
work=$module/target/$(basename "$here")
program=dev.lossmith.platforms
mkdir -p "$work"

fail() {
  echo "$*" >&2
  exit 1
}

# need COMMAND PACKAGE: a command of a Debian package.
need() { command -v "$1" > /dev/null || fail "$1 is missing: apt-get install $2"; }

# debs FOLDER PACKAGE...: Debian packages, unpacked into a folder and not installed.
debs() {
  local root=$1 package
  shift
  mkdir -p "$root" "$work/debs"
  for package in "$@"; do
    if [[ ! -e $work/debs/$package.done ]]; then
      (cd "$work/debs" && apt-get download -qq "$package" > /dev/null 2>&1) || fail "Debian's package $package cannot be had"
      dpkg -x "$work/debs/${package%%:*}"_*.deb "$root" || fail "Debian's package $package cannot be unpacked"
      rm -- "$work/debs/${package%%:*}"_*.deb
      touch "$work/debs/$package.done"
    fi
  done
}

# artifacts GROUP:ARTIFACT:VERSION...: prints the class path of artifacts of Maven Central and of what they need.
artifacts() {
  local pom=$work/$1.pom.xml artifact group name version
  {
    echo '<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version><dependencies>'
    for artifact in "$@"; do
      IFS=: read -r group name version <<< "$artifact"
      echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
    done
    echo '</dependencies></project>'
  } > "$pom"
  mvn -q -B -f "$pom" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
    -Dmdep.outputFile="$pom.path" > "$pom.log" 2>&1 || fail "Maven Central's $* cannot be had: see $pom.log"
  cat "$pom.path"
}

# jar_of NAME: where the jar of a module is.
jar_of() {
  tr ':' '\n' <<< "$TEST_CLASS_PATH" | grep "/lossmith-$1-[^/]*\.jar$" || fail "lossmith-$1 is no jar: run the phase verify, with -am"
}

# build FOLDER CLASS_PATH ARGUMENT...: sources, and options of javac, with kernels for Java 8, and the runtime without the checker beside them.
build() {
  local to=$1 path=$TEST_CLASS_PATH:$2 entry
  shift 2
  rm -rf -- "$to"
  mkdir -p "$to"
  javac --release 8 -nowarn -Xlint:-options -cp "$path" -processorpath "$TEST_CLASS_PATH" -d "$to" "$@"
  for entry in ${TEST_CLASS_PATH//:/ }; do
    if [[ -d $entry/dev/lossmith/runtime ]]; then
      cp -r "$entry/dev" "$to"
    elif [[ $entry == *lossmith-runtime*.jar ]]; then
      (cd "$to" && jar xf "$entry" dev/lossmith/runtime)
    fi
  done
  rm -rf -- "$to/dev/lossmith/check" "$to"/dev/lossmith/*/*Reference.class
}

# kernels FOLDER OPTION...: the programs of this module.
kernels() {
  build "$1" '' "${@:2}" "$module"/src/programs/java/dev/lossmith/platforms/*.java
  rm -- "$1/dev/lossmith/platforms/Allocation.class"
}

# samples FOLDER [JSO]: the samples, for devices, with the first 500 of UCI's digits: their pixels as letters, a for 0. With TeaVM's classes,
# that of the page too.
samples() {
  local data=$1-data/DigitData.java sources=("$module"/src/samples/java/dev/lossmith/samples/[!B]*.java)
  if (($# > 1)); then sources+=("$module"/src/samples/java/dev/lossmith/samples/B*.java); fi
  mkdir -p "$1-data"
  {
    echo 'package dev.lossmith.samples;'
    echo 'final class DigitData {'
    awk -F, 'BEGIN { printf "static final String LETTERS = \"" }
      NR > 1 && NR <= 501 { for (i = 1; i <= 64; i++) printf "%c", 97 + $i; printf "%d", $65 }
      END { print "\";" }' "$module/../sample-app/src/main/resources/dev/lossmith/sample/digits.csv"
    echo '}'
  } > "$data"
  build "$1" "${2:-}" -Alossmith.target=embedded "$data" "${sources[@]}"
}

# same NAME FILE: the bits of a platform are those of all.
same() {
  diff "$module/src/programs/digests.txt" "$2" > "$2.diff" || fail "$1: other bits, see $2.diff"
  echo "$1: the same bits"
}

# learned NAME EXPECTED FILE: a sample came to the same weights as everywhere.
learned() {
  diff "$module/src/samples/$2.txt" "$3" > "$3.diff" || fail "$1: other weights, see $3.diff"
  echo "$1: $(paste -sd ' ' "$3")"
}

# within NAME NUMBER LIMIT
within() {
  (($2 <= $3)) || fail "$1: $2, allowed are $3"
  echo "$1: $2 (allowed $3)"
}

# printed NAME EXPECTED FILE: the project of a user printed what it prints everywhere.
printed() {
  diff "$here/consumer/$2.txt" "$3" > "$3.diff" || fail "$1: another output, see $3.diff"
  echo "$1: compiled, and prints what it should"
}
