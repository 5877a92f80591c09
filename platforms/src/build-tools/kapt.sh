#!/usr/bin/env bash
# Kotlin: kernels of configs in Kotlin and in Java beside it, through kapt.
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
source "$here/../maven-common.sh"
repository
project=$work/kapt
rm -rf -- "$project"
mkdir -p "$project/src/main"
cp -r "$here"/consumer/{java,kotlin} "$project/src/main"
cp "$here/kapt/pom.xml" "$project"
compiled "$project"
stdlib=$(find "$work/repository/org/jetbrains/kotlin/kotlin-stdlib" -name 'kotlin-stdlib-*.jar')
java -cp "$project/target/classes:$(jar_of runtime):${stdlib//$'\n'/:}" consumer.KotlinLossesKt > "$project.txt"
printed 'Kotlin, through kapt' kotlin "$project.txt"
