# Sourced by deploy/up, where build_if_needed packages the services when their sources differ from those last built, and by deploy/verify.

SERVICES="staff-service supervision-service alerts-service"
# The service that is not packaged, because dev mode compiles it itself.
LEFT_OUT=""

# Said before anything is built: a build takes a minute.
leave_out() {
  case " $SERVICES " in
    *" $1 "*) LEFT_OUT="$1" ;;
    *)
      echo "There is no service $1 that --dev could start; there are ${SERVICES// /, }." >&2
      return 64
      ;;
  esac
}

# Those that are packaged if this one is left out.
services_without() {
  local service
  for service in $SERVICES; do
    if [ "$service" != "$1" ]; then printf '%s ' "$service"; fi
  done
}

if command -v sha256sum >/dev/null 2>&1; then SHA256="sha256sum"; else SHA256="shasum -a 256"; fi

# One hash over names and contents of everything that is built from, without the sources of the service $2; file times do not
# count, nor what a build writes.
sources_hash() (
  cd "$1"
  export LC_ALL=C
  {
    for module in . deploy/contracts deploy/chassis deploy/local $(services_without "${2:-}"); do
      for source in "$module/pom.xml" "$module/.mvn" "$module/topics.yaml" "$module/src/main"; do
        if [ -e "$source" ]; then find "$source" -type f; fi
      done
    done
  } | sort | tr '\n' '\0' | xargs -0 $SHA256 | $SHA256 | cut -d ' ' -f 1
)

packaged() {
  local service
  for service in $(services_without "$LEFT_OUT"); do
    [ -f "$1/$service/target/quarkus-app/quarkus-run.jar" ] || return 1
  done
  [ -d "$1/deploy/local/target/lib" ] && [ -d "$1/deploy/local/target/classes" ] &&
    [ -d "$1/deploy/contracts/target/classes" ]
}

# While Maven works, what it is at: on a terminal one line that changes, elsewhere a line every ten seconds.
show_build() {
  local pid="$1" log="$2" begun="$SECONDS" now said=-10 module fetched
  while kill -0 "$pid" 2>/dev/null; do
    now=$((SECONDS - begun))
    module="$(sed -n 's/^\[INFO\] Building .* \[\([0-9]*\/[0-9]*\)\].*/\1/p' "$log" | tail -n 1)"
    fetched="$(grep -c '^\[INFO\] Downloaded from' "$log" || true)"
    if [ -t 1 ]; then
      printf '\rBuilding: %4d s, module %s, %s files downloaded ' "$now" "${module:--}" "${fetched:-0}"
    elif [ $((now - said)) -ge 10 ]; then
      printf 'Building: %d s, module %s, %s files downloaded\n' "$now" "${module:--}" "${fetched:-0}"
      said="$now"
    fi
    sleep 0.5
  done
  if [ -t 1 ]; then printf '\n'; fi
}

# Where the hash of what was built is kept; of all, or of all but one service.
stamp() {
  echo "$1/target/built${2:+-without-$2}.sha256"
}

build_if_needed() {
  local root="$1" hash stamp log pid status=0 service modules=deploy/local
  stamp="$(stamp "$root" "$LEFT_OUT")"
  log="$root/target/build.log"
  hash="$(sources_hash "$root" "$LEFT_OUT")"
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$hash" ] && packaged "$root"; then
    return 0
  fi
  for service in $(services_without "$LEFT_OUT"); do modules="$modules,$service"; done
  mkdir -p "$root/target"
  rm -f "$root"/target/built*.sha256
  echo "Building (the first time Maven downloads what it needs: 4 to 5 minutes). The log is $log"
  (cd "$root" && exec ./mvnw -B -Ddev -Dmaven.test.skip=true -Dspotless.check.skip=true \
    -pl "$modules" -am package) >"$log" 2>&1 </dev/null &
  pid=$!
  trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM
  show_build "$pid" "$log"
  wait "$pid" || status=$?
  trap - INT TERM
  if [ "$status" -ne 0 ]; then
    grep '^\[ERROR\]' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
    echo "The build failed; all of it is in $log" >&2
    return 1
  fi
  if [ -n "$LEFT_OUT" ]; then echo "$hash" >"$stamp"; else remember_built "$root" "$hash"; fi
}

# What is packaged was built from the sources of this hash, taken before.
remember_built() {
  local root="$1" service
  echo "$2" >"$(stamp "$root")"
  for service in $SERVICES; do sources_hash "$root" "$service" >"$(stamp "$root" "$service")"; done
}
