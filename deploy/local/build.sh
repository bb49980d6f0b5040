# Sourced by deploy/up: build_if_needed packages the services when their sources differ from those last built.

SERVICES="staff-service supervision-service alerts-service"

if command -v sha256sum >/dev/null 2>&1; then SHA256="sha256sum"; else SHA256="shasum -a 256"; fi

# One hash over names and contents of everything that is built from; file times do not count, nor what a build writes.
sources_hash() (
  cd "$1"
  export LC_ALL=C
  {
    for module in . deploy/contracts deploy/chassis deploy/local $SERVICES; do
      for source in "$module/pom.xml" "$module/.mvn" "$module/topics.yaml" "$module/src/main"; do
        if [ -e "$source" ]; then find "$source" -type f; fi
      done
    done
  } | sort | tr '\n' '\0' | xargs -0 $SHA256 | $SHA256 | cut -d ' ' -f 1
)

packaged() {
  local service
  for service in $SERVICES; do
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

build_if_needed() {
  local root="$1" hash stamp log pid status=0
  stamp="$root/target/built.sha256"
  log="$root/target/build.log"
  hash="$(sources_hash "$root")"
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$hash" ] && packaged "$root"; then
    return 0
  fi
  mkdir -p "$root/target"
  echo "Building (the first time Maven downloads what it needs: 4 to 5 minutes). The log is $log"
  (cd "$root" && exec ./mvnw -B -Ddev -Dmaven.test.skip=true -Dspotless.check.skip=true \
    -pl deploy/local,staff-service,supervision-service,alerts-service -am package) >"$log" 2>&1 </dev/null &
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
  echo "$hash" >"$stamp"
}
