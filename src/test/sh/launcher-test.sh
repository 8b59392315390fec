#!/bin/sh
# Tests ./roleguide, the launcher, in made-up checkouts: a small program stands in for the real
# one and a script for Maven, so that what the launcher does can be seen and counted.
#
# Java 25 is taken from JAVA25_HOME or /usr/lib/jvm; without one the output says so.
set -u

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd -P)
tmp=$(mktemp -d)
chmod 755 "$tmp"
trap 'chmod -R u+w "$tmp"; rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
failures=0
tests=0
unset JAVA_HOME ROLEGUIDE_JAVA_OPTS JAVA_TOOL_OPTIONS XDG_CACHE_HOME
export HOME="$tmp/home"
mkdir "$HOME"

# --- The stand-ins --------------------------------------------------------------------------------
mkdir -p "$tmp/stub/classes" "$tmp/bin" "$tmp/nothing"
cat >"$tmp/stub/Stub.java" <<'JAVA'
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Stub {
  public static void main(String[] args) throws Exception {
    System.out.println("home " + System.getProperty("roleguide.home"));
    System.out.println("terminal " + System.getProperty("roleguide.terminal"));
    System.out.println("in " + System.getProperty("user.dir"));
    System.out.println("java " + Runtime.version().feature());
    try (var maps = Files.lines(Path.of("/proc/self/maps"))) {
      boolean own = maps.anyMatch(line -> line.endsWith(".jsa") && !line.contains("/classes"));
      System.out.println("archive " + own);
    }
    System.out.println("options " + ManagementFactory.getRuntimeMXBean().getInputArguments());
    for (String arg : args) {
      System.out.println("arg " + arg);
      if (arg.startsWith("exit=")) System.exit(Integer.parseInt(arg.substring(5)));
      if (arg.equals("wait")) Thread.sleep(60_000);
      if (arg.equals("input")) System.out.println("read " + System.in.read());
    }
  }
}
JAVA
stub_jdk=$(readlink -f "$(command -v javac)") || { echo 'launcher-test: needs a JDK' >&2; exit 1; }
stub_jdk=${stub_jdk%/bin/javac}
"$stub_jdk/bin/javac" --release 17 -d "$tmp/stub/classes" "$tmp/stub/Stub.java" &&
  "$stub_jdk/bin/jar" --create --file "$tmp/stub/stub.jar" --main-class Stub -C "$tmp/stub/classes" . || exit 1

cat >"$tmp/bin/mvn" <<'SH'
#!/bin/sh
echo "$*" >>mvn.log
echo 'from maven'
sleep 0.3
[ ! -e mvn-fails ] || exit 1
mkdir -p target
cp "$STUB" target/roleguide.jar
SH
chmod +x "$tmp/bin/mvn"
export STUB="$tmp/stub/stub.jar"
real_path=$PATH
export PATH="$tmp/bin:$PATH"

# A fresh checkout, in $checkout.
fresh() {
  checkout="$tmp/${1:-check out}"
  rm -rf "$checkout"
  mkdir -p "$checkout/src/main/java" "$checkout/src/module/java" "$checkout/schema" "$checkout/templates/css" "$checkout/i18n/sv/state" \
    "$checkout/content/roles"
  cp "$root/roleguide" "$checkout/"
  touch "$checkout/pom.xml" "$checkout/src/main/java/A.java" "$checkout/src/module/java/M.java" "$checkout/src/main/java/B.java" \
    "$checkout/templates/css/x.css" "$checkout/i18n/sv/messages.properties" "$checkout/i18n/sv/terms.yaml"
}

# Runs a command; its output is in $out, its messages in $err, its exit code in $code.
run() {
  "$@" >"$tmp/out" 2>"$tmp/err"
  code=$?
  out=$(cat "$tmp/out")
  err=$(cat "$tmp/err")
}

expect() {
  tests=$((tests + 1))
  if [ "$2" != "$3" ]; then
    failures=$((failures + 1))
    printf 'FAILED: %s\n  expected: %s\n  was:      %s\n  messages: %s\n' "$1" "$3" "$2" "$err" >&2
  fi
}

contains() {
  case $2 in
    *"$3"*) expect "$1" yes yes ;;
    *) expect "$1" "$2" "…$3…" ;;
  esac
}

builds() { if [ -f "$checkout/mvn.log" ]; then wc -l <"$checkout/mvn.log" | tr -d ' '; else echo 0; fi; }

line() { printf '%s\n' "$out" | sed -n "s/^$1 //p"; }

later() { touch -d '+2 seconds' "$1" 2>/dev/null || touch "$1"; }

# --- Where it is called from ----------------------------------------------------------------------
fresh 'check out'
mkdir "$tmp/else where"
cd "$tmp/else where" || exit 1
run "$checkout/roleguide" build 'two words' '' '*'
expect 'first run: exit code' "$code" 0
expect 'first run: says that it builds' "$err" 'building roleguide…'
expect 'first run: home' "$(line home)" "$checkout"
expect 'first run: messages do not go to a terminal' "$(line terminal)" no
expect 'first run: stays in the folder it was called from' "$(line in)" "$tmp/else where"
expect 'first run: arguments stay as they are' "$(line arg)" 'build
two words

*'
run "$checkout/roleguide" check
expect 'second run: builds nothing and says nothing' "$(builds) $err" '1 '
cd "$checkout" || exit 1
run ./roleguide
expect 'from its own folder' "$code $(line home)" "0 $checkout"
run sh roleguide
expect 'as an argument of sh' "$code $(line home)" "0 $checkout"
cd "$tmp" || exit 1
ln -s 'check out/roleguide' link
ln -s ../link bin/roleguide
run ./link
expect 'through a relative link' "$code $(line home)" "0 $checkout"
run roleguide --version
expect 'through the path and two links' "$code $(line home)" "0 $checkout"
rm link bin/roleguide

mkdir "$tmp/-x ö"
mv "$checkout" "$tmp/-x ö/"
checkout="$tmp/-x ö/check out"
run env -u LANG LC_ALL=C "$checkout/roleguide" check
expect 'in the C locale, from a folder whose name is not ASCII' "$code $(line home) $err" "0 $checkout "
run env -u LANG LC_ALL=C "$checkout/roleguide" build
expect 'the same for a build' "$code $(line home) $err" "0 $checkout "

# --- What it passes on ----------------------------------------------------------------------------
fresh
"$checkout/roleguide" 2>/dev/null >&2
for want in 0 1 2 3; do
  run "$checkout/roleguide" check exit=$want
  expect "exit code $want" "$code" "$want"
done
run "$checkout/roleguide" build exit=1
expect 'exit code of the run that writes the archive' "$code $err" '1 '
expect 'a run that failed leaves no archive' "$(find "$checkout/target/cds" -type f)" ''
printf x >"$tmp/in"
"$checkout/roleguide" build input <"$tmp/in" >"$tmp/out" 2>&1
expect 'the run that writes the archive reads its input' "$(sed -n 's/^read //p' "$tmp/out")" 120
rm -rf "$checkout/target/cds"
for command in check build; do
  for signal in TERM INT; do
    : >"$tmp/out"
    (
      # A shell has its background jobs ignore INT; env gives it back where it can.
      if env --default-signal=INT true 2>/dev/null; then
        exec env --default-signal=INT "$checkout/roleguide" $command wait
      else
        exec "$checkout/roleguide" $command wait
      fi
    ) >"$tmp/out" 2>"$tmp/err" &
    pid=$!
    tries=0
    until grep -q 'arg wait' "$tmp/out" || [ $tries -gt 100 ]; do
      sleep 0.1
      tries=$((tries + 1))
    done
    kill -$signal $pid
    wait $pid
    code=$?
    err=$(cat "$tmp/err")
    case $code in 130 | 143) code=stopped ;; esac
    expect "$signal stops $command" "$code $err" 'stopped '
    sleep 0.2
    expect "$signal leaves no process of $command behind" "$(pgrep -f "$checkout/target/roleguide.jar" || echo none)" none
  done
done

# --- When it builds -------------------------------------------------------------------------------
fresh
"$checkout/roleguide" >/dev/null 2>&1
count=1
for file in pom.xml src/main/java/A.java src/module/java/M.java templates/css/x.css i18n/sv/messages.properties i18n/sv/terms.yaml; do
  later "$checkout/$file"
  run "$checkout/roleguide"
  count=$((count + 1))
  expect "a newer $file builds" "$(builds)" $count
  touch -t 202001010000 "$checkout/$file"
done
for file in i18n/sv/state content/roles; do
  later "$checkout/$file"
  run "$checkout/roleguide"
  expect "a newer $file does not build" "$(builds)" $count
done
sleep 1
rm "$checkout/src/main/java/B.java"
run "$checkout/roleguide"
count=$((count + 1))
expect 'a deleted source builds' "$(builds)" $count
rm "$checkout/target/roleguide.jar"
run "$checkout/roleguide"
count=$((count + 1))
expect 'a missing jar builds' "$(builds)" $count
touch "$checkout/mvn-fails"
later "$checkout/pom.xml"
run "$checkout/roleguide"
expect 'a build that fails: exit code, nothing on stdout' "$code $out" '3 '
contains 'a build that fails: shows what Maven said' "$err" 'from maven'
contains 'a build that fails: says so' "$err" 'roleguide: the program could not be built; the reason is above'
rm "$checkout/mvn-fails"
run "$checkout/roleguide"
expect 'after a build that failed it builds again' "$code $(line home)" "0 $checkout"

for with in 'flock' 'a folder as lock'; do
  fresh
  if [ "$with" = flock ]; then
    lock_path=$PATH
  else
    mkdir -p "$tmp/tools"
    for tool in sh cat cp mkdir mv rm rmdir sleep find touch readlink mvn java dirname; do
      ln -sf "$(command -v $tool)" "$tmp/tools/$tool"
    done
    lock_path=$tmp/tools
    mkdir -p "$checkout/target/.locked"
    sh -c 'echo $$' >"$checkout/target/.locked/owner" # of a process that is gone
  fi
  PATH=$lock_path "$checkout/roleguide" a >"$tmp/out.a" 2>&1 &
  a=$!
  PATH=$lock_path "$checkout/roleguide" b >"$tmp/out.b" 2>&1 &
  b=$!
  wait $a
  code_a=$?
  wait $b
  expect "two first runs at once, with $with" "$code_a $? $(builds) $(cat "$tmp/out.a" "$tmp/out.b" | grep -c '^arg')" '0 0 1 2'
  expect "nothing of the lock stays, with $with" "$(ls -d "$checkout/target/.locked"* 2>/dev/null)" ''
done

# --- What is missing ------------------------------------------------------------------------------
fresh
mkdir -p "$tmp/no-java" "$tmp/no-mvn" "$tmp/old/bin"
for tool in sh cat cp mkdir mv rm sleep find touch readlink; do
  ln -sf "$(command -v $tool)" "$tmp/no-java/$tool"
  ln -sf "$(command -v $tool)" "$tmp/no-mvn/$tool"
done
ln -sf "$(command -v java)" "$tmp/no-mvn/java"
run env PATH="$tmp/no-java" "$checkout/roleguide"
expect 'no Java' "$code $err" '3 roleguide: needs Java 17 or newer: there is no java on the path, and JAVA_HOME is not set'
run env JAVA_HOME="$tmp/nothing" "$checkout/roleguide"
expect 'a wrong JAVA_HOME' "$code $err" "3 roleguide: JAVA_HOME is $tmp/nothing, but there is no bin/java in it"
run env PATH="$tmp/no-mvn" "$checkout/roleguide"
contains 'no Maven' "$code $err" '3 roleguide: needs Maven (mvn)'
printf '#!/bin/sh\necho "openjdk version \\"11.0.2\\" 2019" >&2\n' >"$tmp/old/bin/java"
chmod +x "$tmp/old/bin/java"
run env JAVA_HOME="$tmp/old" "$checkout/roleguide"
expect 'an old Java that has to be asked' "$code $err" "3 roleguide: needs Java 17 or newer; $tmp/old/bin/java is version 11.0.2"
printf 'IMPLEMENTOR="X"\nJAVA_VERSION="1.8.0_302"\n' >"$tmp/old/release"
run env JAVA_HOME="$tmp/old" "$checkout/roleguide"
expect 'an old Java that says so' "$code $err" "3 roleguide: needs Java 17 or newer; $tmp/old/bin/java is version 1.8.0_302"
"$checkout/roleguide" >/dev/null 2>&1
later "$checkout/pom.xml"
run env PATH="$tmp/no-mvn" "$checkout/roleguide"
contains 'no Maven but a jar: runs it' "$code $out" "0 home $checkout"
contains 'no Maven but a jar: says so' "$err" 'there is no Maven (mvn) to build it'

# --- A checkout that cannot be written to ---------------------------------------------------------
fresh
"$checkout/roleguide" >/dev/null 2>&1
later "$checkout/pom.xml"
mkdir "$tmp/cache"
if [ "$(id -u)" -eq 0 ]; then
  # Permissions do not hold root back, so somebody else calls it.
  chmod -R go-w,a+rX "$checkout"
  chown 65534 "$tmp/cache"
  if command -v setpriv >/dev/null; then
    as_other='setpriv --reuid=65534 --clear-groups'
  else
    as_other=''
    expect 'setpriv, to test as a user who may not write' missing present
  fi
else
  chmod -R a-w "$checkout"
  as_other=''
fi
run $as_other sh -c ': >"$1/x"' sh "$checkout/target"
contains 'the checkout really cannot be written to' "$((code != 0))" 1
for want in false true; do
  run $as_other env XDG_CACHE_HOME="$tmp/cache" "$checkout/roleguide" build
  expect "read-only: runs the jar it has (archive in the cache: $want)" "$code $(builds) $(line home) $err" "0 1 $checkout "
  expect "read-only: class archive in use: $want" "$(line archive)" "$want"
done
run $as_other env HOME="$tmp/nothing/at/all" "$checkout/roleguide" build
expect 'read-only, with no place for the archive' "$code $err" '0 '
run $as_other env -u HOME "$checkout/roleguide" build
expect 'read-only, with no home at all' "$code $err" '0 '
chmod -R u+w "$checkout"
rm -rf "$checkout/target"
if [ "$(id -u)" -ne 0 ]; then chmod a-w "$checkout"; fi
run $as_other "$checkout/roleguide"
expect 'read-only and not built' "$code $err" "3 roleguide: is not built yet, and $checkout cannot be written to"
chmod u+w "$checkout"

# --- The class archive, with each Java ------------------------------------------------------------
java25=''
for candidate in "${JAVA25_HOME-}" /usr/lib/jvm/*25*; do
  if [ -z "$java25" ] && [ -x "$candidate/bin/java" ]; then java25=$candidate; fi
done
[ -n "$java25" ] || echo 'launcher-test: NOT TESTED with Java 25: none in JAVA25_HOME or /usr/lib/jvm' >&2
fresh
for home in "$stub_jdk" $java25; do
  export JAVA_HOME="$home"
  "$checkout/roleguide" --version >/dev/null 2>&1
  java="Java $("$checkout/roleguide" | sed -n 's/^java //p')"
  found() { find "$checkout/target/cds" -path "*$home.jsa*" ! -name '*.size' -type f 2>/dev/null; }
  expect "$java: no archive after --version" "$(found)" ''
  run "$checkout/roleguide" build --help
  expect "$java: no archive after build --help" "$(found)" ''
  ROLEGUIDE_JAVA_OPTS=-Xmx64m run "$checkout/roleguide" build
  expect "$java: no archive with options of one's own" "$(found)" ''
  run "$checkout/roleguide" build
  expect "$java: the build that writes the archive says nothing" "$code $err" '0 '
  archive=$(found)
  contains "$java: an archive after a build" "$archive" "$home.jsa"
  run "$checkout/roleguide" check
  expect "$java: the archive is used" "$code $(line archive) $err" '0 true '
  inode=$(ls -i "$archive")
  run "$checkout/roleguide" build
  expect "$java: the archive is written once" "$(ls -i "$archive") $err" "$inode "
  large=$(grep -c '\[madvise\]' /sys/kernel/mm/transparent_hugepage/enabled 2>/dev/null)
  run "$checkout/roleguide" check
  expect "$java: large pages where Linux gives them to whom asks" "$(line options | grep -c UseTransparentHugePages) $err" "${large:-0} "
  ROLEGUIDE_JAVA_OPTS='-XX:+UseG1GC -Xmx128m' run "$checkout/roleguide" build
  expect "$java: another garbage collector" "$code $err" '0 '

  cp "$archive" "$tmp/good.jsa"
  for damage in empty text zeros half header other folder; do
    rm -rf "$archive"
    case $damage in
      empty) : >"$archive" ;;
      text) echo 'not an archive' >"$archive" ;;
      zeros) head -c 20000 /dev/zero >"$archive" ;;
      half) head -c 200000 "$tmp/good.jsa" >"$archive" ;;
      header) { head -c 8 "$tmp/good.jsa"; head -c 20000 /dev/urandom; } >"$archive" ;;
      other) { [ -f "$tmp/other.jsa" ] && cp "$tmp/other.jsa" "$archive"; } || cp "$home/lib/server/classes.jsa" "$archive" ;;
      folder) mkdir "$archive" ;;
    esac
    for command in check build; do
      run "$checkout/roleguide" $command exit=1
      expect "$java: a damaged archive ($damage) is of no consequence for $command" "$code $(line home) $err" "1 $checkout "
    done
    if [ -f "$archive" ]; then
      # Even where its size seems right.
      if [ $damage != half ]; then wc -c <"$archive" >"$archive.size"; fi
      run "$checkout/roleguide" check
      expect "$java: nor is one of the right size ($damage)" "$code $(line home) $err" "0 $checkout "
    fi
    rm -rf "$archive"
    run "$checkout/roleguide" build
    run "$checkout/roleguide" check
    expect "$java: after damage ($damage) a build mends it" "$code $(line archive) $err" '0 true '
  done
  mv "$tmp/good.jsa" "$tmp/other.jsa"

  later "$checkout/pom.xml" && sleep 1
  run "$checkout/roleguide" check
  expect "$java: an archive older than the jar is not used" "$code $(line archive)" '0 false'
  touch "$checkout/pom.xml"
  "$checkout/roleguide" build >/dev/null 2>&1
  run "$checkout/roleguide" build
  expect "$java: and it is renewed" "$code $(line archive) $err" '0 true '
  expect "$java: no left-overs" "$(found)" "$archive"
done
if [ -n "$java25" ]; then
  for home in "$stub_jdk" "$java25" "$stub_jdk"; do
    JAVA_HOME=$home run "$checkout/roleguide" check
    expect "changing to $home" "$code $err" '0 '
  done
fi
unset JAVA_HOME

# --- The real program, where it is built ----------------------------------------------------------
export PATH="$real_path"
if [ -f "$root/target/roleguide.jar" ]; then
  "$root/roleguide" --version >/dev/null 2>&1 # may build
  for home in "$stub_jdk" $java25; do
    checkout=$root
    JAVA_HOME=$home run "$root/roleguide" --version
    expect "--version with $home" "$code $err" '0 '
  done
else
  echo 'launcher-test: the real program is not built; only the stand-in was tested' >&2
fi

if [ $failures -gt 0 ]; then
  echo "launcher-test: $failures of $tests checks failed" >&2
  exit 1
fi
echo "launcher-test: $tests checks passed"
