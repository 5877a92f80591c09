#!/usr/bin/env bash
# ART, the runtime of Android 11: its interpreter and verifier from Debian's packages, its class library from Debian's source of libcore.
# Bits of the same kernels as D8 and R8 compile them, what a hundred calls allocate, and the sample of fine-tuning. Some 150 MB and two minutes at the first run.
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
need gcc gcc
need python3 python3
need unzip unzip
readonly libcore=android-platform-libcore
art=$work/art
r8=$(artifacts com.android.tools:r8:9.5.28)
mkdir -p "$art"
cd "$art"

# The class library: sources, the classes of Android 11 that Debian's sources lack, and seven edits so that it starts without ICU.
library() {
  local source=$art/src/libcore/src android_all
  android_all=$(artifacts org.robolectric:android-all:11-robolectric-6757853)
  mkdir -p apt/lists/partial apt/cache/archives/partial src core
  local archive
  archive=$(apt-cache policy base-files | grep -o 'https\?://[^ ]*' | head -n 1)
  echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $archive bookworm main" > apt/sources.list
  cat > apt/apt.conf <<X
Dir::Etc::sourcelist "$art/apt/sources.list";
Dir::Etc::sourceparts "/nonexistent";
Dir::State::lists "$art/apt/lists";
Dir::Cache "$art/apt/cache";
APT::Sandbox::User "root";
X
  export APT_CONFIG=$art/apt/apt.conf
  (apt-get update -qq && cd src && apt-get source -qq --download-only $libcore) > apt.log 2>&1 \
    || fail "Debian's source package $libcore cannot be had: see $art/apt.log"
  unset APT_CONFIG
  mkdir -p src/libcore
  tar xf src/${libcore}_*.orig.tar.gz -C src/libcore --strip-components=1
  python3 "$here/art/mkpatch.py" "$source/main/java/" "$art/patch/"
  local java=$source/main/java file
  {
    find patch -name '*.java'
    find "$java"/java/{lang,io,nio} "$java"/org/apache/harmony/dalvik "$java"/libcore "$java"/android/system -name '*.java' \
      | grep -vE 'Java9LanguageFeatures|/junit/' | while read -r file; do
      if [[ ! -f patch/${file#"$java"/} ]]; then echo "$file"; fi
    done
  } > sources.txt
  javac -nowarn -proc:none -source 8 -target 8 -g:none -encoding UTF-8 -bootclasspath "$android_all" -Xprefer:source \
    -sourcepath "patch:$java:$source/lambda/java:$source/upstream/src/main" -d core @sources.txt > javac.log 2>&1 \
    || fail "the class library of Android cannot be compiled: see $art/javac.log"
  (cd core && unzip -qo "$android_all" 'dalvik/*' 'java/lang/*' 'libcore/util/FP16*' && jar cfM ../core.jar .)
  java -Xmx3g -cp "$r8" com.android.tools.r8.D8 --release --min-api 30 --android-platform-build --output core-dex.jar core.jar \
    > d8.log 2>&1 || fail "the class library of Android cannot be compiled to dex: see $art/d8.log"
}

launcher() {
  local jni library android=root/usr/lib/x86_64-linux-gnu/android
  jni=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")/include
  mkdir -p lib root-of-art data
  for library in icu_jni javacore; do
    echo '#include <jni.h>
jint JNI_OnLoad(JavaVM *vm, void *r) { return JNI_VERSION_1_6; }' \
      | gcc -x c -shared -fPIC -w -I"$jni" -I"$jni/linux" -o lib/lib$library.so -
  done
  gcc -O1 -shared -fPIC -w -I"$jni" -I"$jni/linux" -o lib/libopenjdk.so "$here/art/natives.c" -lm
  gcc -O1 -w -rdynamic -I"$jni" -I"$jni/linux" -o artvm "$here/art/artvm.c" -ldl -Wl,--no-as-needed,--allow-shlib-undefined \
    $android/lib{art,backtrace,base,log,ziparchive,nativebridge,nativeloader,sigchain}.so.0 -l:liblz4.so.1 -lz -l:libatomic.so.1
}

# dexed CLASSES DEX: classes as D8 compiles them.
dexed() {
  java -cp "$r8" com.android.tools.r8.D8 --release --min-api 21 --lib "$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")" \
    --classpath core.jar --output "$2" $(find "$1" -name '*.class') > d8.log 2>&1 || fail "D8 failed: see $art/d8.log"
}

# run DEX CLASS: a program on ART.
run() {
  local name
  for name in ANDROID_ROOT ANDROID_ART_ROOT ANDROID_I18N_ROOT ANDROID_TZDATA_ROOT; do export $name="$art/root-of-art"; done
  ANDROID_DATA=$art/data ANDROID_LOG_TAGS='*:f' \
    LD_LIBRARY_PATH=$art/lib:$art/root/usr/lib/x86_64-linux-gnu/android:$art/root/usr/lib/p7zip "$art/artvm" \
    -Xbootclasspath:"$art/core-dex.jar:$1" -Xbootclasspath-locations:"$art/core-dex.jar:$1" -Ximage:/nonexistent.art \
    -Xnoimage-dex2oat -Xusejit:false "$2"
}

debs "$art/root" android-libart android-libbacktrace android-libbase android-liblog android-libnativebridge android-libnativeloader \
  android-libziparchive android-libunwind p7zip p7zip-full
[[ -e core-dex.jar ]] || library
launcher

kernels classes -Alossmith.target=embedded
javac -nowarn -source 8 -target 8 -Xlint:-options -cp "classes:core.jar" -d classes "$here/art/ArtAllocation.java"
dexed classes kernels.jar
run kernels.jar $program.Digest > d8.txt
same 'ART 11, D8' d8.txt
echo "-keep class $program.Digest { public static void main(java.lang.String[]); }
-dontwarn java.lang.invoke.**" > keep.pro
java -cp "$r8" com.android.tools.r8.R8 --release --min-api 21 --lib "$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")" \
  --pg-conf keep.pro --output shrunk.jar $(find classes -name '*.class' ! -name ArtAllocation.class) > r8.log 2>&1 \
  || fail "R8 failed: see $art/r8.log"
run shrunk.jar $program.Digest > r8.txt
same 'ART 11, R8' r8.txt
run kernels.jar $program.ArtAllocation > allocation.txt
grep -qx 'objects 0, control 1' allocation.txt || fail "ART 11: a call allocates, see $art/allocation.txt"
echo 'ART 11: a hundred calls after the first allocate nothing'

samples samples
javac -nowarn -source 8 -target 8 -Xlint:-options -cp "samples:core.jar" -d samples "$here/art/ArtFineTuning.java"
dexed samples samples.jar
java -cp samples dev.lossmith.samples.FineTuning > tuning-jvm.txt
learned 'fine-tuning on this JVM' tuning tuning-jvm.txt
run samples.jar dev.lossmith.samples.FineTuning > tuning.txt
learned 'ART 11, fine-tuning' tuning tuning.txt
run samples.jar dev.lossmith.samples.ArtFineTuning > tuning-allocation.txt
grep -qx 'objects 0, control 1' tuning-allocation.txt || fail "ART 11: fine-tuning allocates, see $art/tuning-allocation.txt"
echo 'ART 11: a hundred steps of fine-tuning after the first allocate nothing'
