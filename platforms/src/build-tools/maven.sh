#!/usr/bin/env bash
# A user's project with the lines of README.md for Maven, as a named module: compiled, run, and linked into an image that runs.
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
source "$here/../maven-common.sh"
repository
project=$work/maven
rm -rf -- "$project"
mkdir -p "$project/src/main"
cp -r "$here/consumer/java" "$project/src/main"
cp "$here/consumer/module/module-info.java" "$project/src/main/java"
{
  echo '<project><modelVersion>4.0.0</modelVersion><groupId>consumer</groupId><artifactId>consumer</artifactId><version>1</version>'
  echo '<properties>'
  echo '<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding><maven.compiler.release>17</maven.compiler.release>'
  echo '</properties>'
  awk '/^```xml$/ { snippet = 1; next } /^```$/ { if (snippet) exit } snippet' "$module/../README.md"
  echo '</project>'
} > "$project/pom.xml"
compiled "$project"
runtime=$(jar_of runtime)
java -cp "$project/target/classes:$runtime" consumer.Main > "$project.txt"
printed "$(mvn -version | grep -o 'Apache Maven [0-9.]*' | head -n 1), as README.md says" java "$project.txt"
rm -rf -- "$work/image"
jlink --module-path "$project/target/classes:$runtime" --add-modules consumer --strip-debug --output "$work/image"
"$work/image/bin/java" -m consumer/consumer.Main > "$work/image.txt"
printed 'its named module in an image by jlink' java "$work/image.txt"
