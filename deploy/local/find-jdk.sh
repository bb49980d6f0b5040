# Sourced by deploy/up and deploy/verify: find_jdk sets and exports JAVA_HOME to a JDK of at least version 25.

REQUIRED_JDK=25

# The feature version of the JDK in a folder ("25"), or 0 if there is none. Read from its release file: starting each
# candidate would take longer.
jdk_version() {
  local version=""
  if [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
    version="$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" | head -n 1)"
  fi
  echo "${version:-0}"
}

find_jdk() {
  local candidate best="" best_version=0 version seen="" on_path=""
  if command -v javac >/dev/null 2>&1; then
    on_path="$(command -v javac)"
    while [ -L "$on_path" ]; do
      case "$(readlink "$on_path")" in
        /*) on_path="$(readlink "$on_path")" ;;
        *) on_path="$(dirname "$on_path")/$(readlink "$on_path")" ;;
      esac
    done
    on_path="$(dirname "$(dirname "$on_path")")"
  fi
  # What the user chose comes first, whatever else is there; of the others the newest.
  for candidate in "${JAVA_HOME:-}" "$on_path"; do
    version="$(jdk_version "$candidate")"
    if [ "$version" -ge "$REQUIRED_JDK" ]; then
      export JAVA_HOME="$candidate"
      return 0
    fi
    [ "$version" -gt 0 ] && seen="$seen $candidate (version $version)"
  done
  for candidate in /usr/lib/jvm/* /opt/* /opt/java/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
    "${HOME:-/nonexistent}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    version="$(jdk_version "$candidate")"
    if [ "$version" -gt "$best_version" ]; then
      best="$candidate"
      best_version="$version"
    fi
  done
  if [ "$best_version" -ge "$REQUIRED_JDK" ]; then
    export JAVA_HOME="$best"
    return 0
  fi
  [ "$best_version" -gt 0 ] && seen="$seen $best (version $best_version)"
  if [ -n "$seen" ]; then
    echo "JDK $REQUIRED_JDK or later is needed; too old:$seen. Install one, or set JAVA_HOME." >&2
  else
    echo "JDK $REQUIRED_JDK or later is needed and none was found. Install one, or set JAVA_HOME." >&2
  fi
  return 69
}
