# Sourced by deploy/verify: verify ROOT ARGUMENTS… runs what the arguments ask for.

. "$(dirname "${BASH_SOURCE[0]}")/find-jdk.sh"
. "$(dirname "${BASH_SOURCE[0]}")/build.sh"

# What a plain test is not.
WITH_A_STACK='io.quarkus.test.junit.QuarkusTest | stack'

verify() {
  local root="$1"
  shift
  cd "$root"
  case "${1:-}" in
    -h | --help)
      cat deploy/local/verify-help.txt
      ;;
    --quick)
      shift
      run_maven test -Dwatch.quick=true -Dprod.mode.tests=true "-Dtests.excluded=$WITH_A_STACK" \
        -Dspotless.check.skip=true "$@"
      ;;
    --only)
      shift
      verify_only "$@"
      ;;
    --shuffle)
      shift
      verify_shuffled "$@"
      ;;
    --long)
      shift
      verify_long "$@"
      ;;
    *)
      verify_all "$@"
      ;;
  esac
}

# deploy/up does not build again what this has packaged.
verify_all() {
  local hash
  stop_kept_stack
  hash="$(sources_hash .)"
  run_maven verify -Pbenchmark "$@" || return $?
  if [ "$#" -eq 0 ]; then remember_built . "$hash"; fi
}

# Besides everything else, a quarter of random kills.
verify_long() {
  local seed status=0
  if [[ "${1:-}" =~ ^[0-9]+$ ]]; then
    seed="$1"
    shift
  else
    seed="$((RANDOM * 32768 + RANDOM))"
  fi
  echo "deploy/verify: with a quarter of random kills; the same again with: deploy/verify --long $seed"
  stop_kept_stack
  run_maven verify -Plong "-Dwatch.kill.seed=$seed" "$@" || status=$?
  [ "$status" -eq 0 ] || echo "deploy/verify: the seed was that of --long $seed." >&2
  return "$status"
}

# The classes of a module in an order drawn by lot: none may need another to have run before it, or not to have.
verify_shuffled() {
  local seed status=0
  if [[ "${1:-}" =~ ^[0-9]+$ ]]; then
    seed="$1"
    shift
  else
    seed="$((RANDOM * 32768 + RANDOM))"
  fi
  echo "deploy/verify: in random order; the same again with: deploy/verify --shuffle $seed"
  stop_kept_stack
  run_maven verify '-Djunit.quarkus.orderer.secondary-orderer=org.junit.jupiter.api.ClassOrderer$Random' \
    '-Djunit.jupiter.testmethod.order.default=org.junit.jupiter.api.MethodOrderer$Random' \
    "-Djunit.jupiter.execution.order.random.seed=$seed" "$@" || status=$?
  [ "$status" -eq 0 ] || echo "deploy/verify: the order was that of --shuffle $seed." >&2
  return "$status"
}

# The JDK is looked for late: help and a mistyped name need none.
run_maven() {
  local begun="$SECONDS" status=0
  find_jdk || return $?
  ./mvnw -B -ntp "$@" </dev/null || status=$?
  if [ "$status" -eq 0 ]; then
    echo "deploy/verify: everything is green after $((SECONDS - begun)) s (JDK $(jdk_version "$JAVA_HOME"))."
  else
    echo "deploy/verify: FAILED after $((SECONDS - begun)) s; the first error is above, reports are in */target/surefire-reports." >&2
  fi
  return "$status"
}

verify_only() {
  local module classes
  if [ "${1:-}" = "--stop" ]; then
    stop_kept_stack
    return 0
  fi
  if [ "$#" -lt 2 ]; then
    echo "deploy/verify --only needs a module and a class, such as: deploy/verify --only alerts-service StandingTest" >&2
    return 64
  fi
  module="$(find_module "$1")" || return $?
  classes="$2"
  known_classes "$module" "$classes" || return $?
  # Those of chassis and local are run by a module of their own.
  if [ -f "$module/tests/pom.xml" ]; then module="$module/tests"; fi
  shift 2
  run_maven test -pl "$module" -am "-Dtest=$classes" -Dsurefire.failIfNoSpecifiedTests=false \
    -Dspotless.check.skip=true -Dwatch.stack.keep=true "$@"
}

# By its folder, or the last part of it.
find_module() {
  local module
  for module in $(modules); do
    if [ "$1" = "$module" ] || [ "$1" = "${module##*/}" ]; then
      echo "$module"
      return 0
    fi
  done
  echo "There is no module $1. There are: $(modules | tr '\n' ' ')" >&2
  return 64
}

modules() {
  sed -n 's:^ *<module>\(.*\)</module>:\1:p' pom.xml | while read -r module; do
    if [ -d "$module/src/test" ]; then echo "$module"; fi
  done
}

# Each of the names, without the test after the #, is a class of the module's tests.
known_classes() {
  local module="$1" name class word similar
  for name in $(echo "$2" | tr ',' ' '); do
    class="${name%%#*}"
    if [ -z "$(find "$module/src/test" -name "$class.java")" ]; then
      word="$(echo "${class%Test}" | sed 's/^\([A-Z][a-z]*\).*/\1/')"
      similar="$(find "$module/src/test" -iname "*$word*Test.java" -exec basename {} .java \; | sort | tr '\n' ' ')"
      echo "There is no test class $class in $module.${similar:+ There are: $similar}" >&2
      return 64
    fi
  done
}

# Only what is still a stack of this checkout: its number may be another process' by now.
stop_kept_stack() {
  local note="target/stack/kept.json" pid
  [ -f "$note" ] || return 0
  pid="$(sed -n 's/.*"pid":\([0-9]*\).*/\1/p' "$note")"
  rm -f "$note"
  if [ -n "$pid" ] && ps -o args= -p "$pid" 2>/dev/null | grep -F "$PWD/target/stack/kept-data" | grep -q StackMain; then
    kill "$pid"
    while kill -0 "$pid" 2>/dev/null; do sleep 0.2; done
    echo "deploy/verify: the stack that was kept for --only has ended."
  fi
  rm -rf target/stack/kept-data
}
