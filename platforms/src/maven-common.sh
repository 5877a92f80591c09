# Sourced by scripts that run Maven over a project of a user. Their local repository is one of their own, which has this build's modules as
# if they were installed, and takes the rest from LOCAL_REPOSITORY, that of this build, before it asks Maven Central.
need mvn maven

repository() {
  local name folder root=$module/.. group=$work/repository/dev/lossmith version entry
  version=$(basename "$(jar_of runtime)" .jar)
  version=${version#lossmith-runtime-}
  rm -rf -- "$group"
  for name in parent annotations runtime processor; do
    folder=$group/lossmith-$name/$version
    mkdir -p "$folder"
    case $name in
      parent) cp "$root/pom.xml" "$folder/lossmith-$name-$version.pom" ;;
      processor) cp "$root/$name/target/dependency-reduced-pom.xml" "$folder/lossmith-$name-$version.pom" ;;
      *) cp "$root/$name/pom.xml" "$folder/lossmith-$name-$version.pom" ;;
    esac
    if [[ $name != parent ]]; then cp "$(jar_of "$name")" "$folder/lossmith-$name-$version.jar"; fi
  done
  entry="<id>local</id><url>file://$LOCAL_REPOSITORY</url><releases><checksumPolicy>ignore</checksumPolicy></releases>"
  cat > "$work/settings.xml" <<X
<settings>
  <profiles>
    <profile>
      <id>local</id>
      <repositories><repository>$entry</repository></repositories>
      <pluginRepositories><pluginRepository>$entry</pluginRepository></pluginRepositories>
    </profile>
  </profiles>
  <activeProfiles><activeProfile>local</activeProfile></activeProfiles>
</settings>
X
}

# compiled FOLDER: mvn compile, as a user runs it.
compiled() {
  mvn -B -ntp -gs "$work/settings.xml" -Dmaven.repo.local="$work/repository" -f "$1/pom.xml" compile > "$1.log" 2>&1 \
    || fail "Maven cannot compile $1: $(grep -m 1 '\[ERROR\]' "$1.log"); see $1.log"
}
