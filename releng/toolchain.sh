# Finds a JDK and bootstraps Maven; sourced by ./poststation and ./verify, which set POSTSTATION_HOME before.
# shellcheck shell=bash

readonly JDK_NEEDED=21
readonly MAVEN_VERSION=3.9.16
readonly EXIT_NO_JDK=14
readonly EXIT_NO_MAVEN=15

# Prints the major version of the JDK in a folder, or nothing when there is no compiler.
jdk_version() {
    local release="$1/release"
    [[ -x "$1/bin/java" && -x "$1/bin/javac" && -r $release ]] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release"
}

# Sets JAVA_HOME to a JDK that is new enough: JAVA_HOME, then PATH, then the newest of the system's folders.
find_jdk() {
    local candidate version best=0 found=
    local candidates=("${JAVA_HOME:-}")
    if candidate=$(command -v javac); then
        candidates+=("$(dirname "$(dirname "$(readlink -f "$candidate")")")")
    fi
    for candidate in "${candidates[@]}"; do
        version=$(jdk_version "$candidate")
        if [[ -n $version && $version -ge $JDK_NEEDED ]]; then
            export JAVA_HOME=$candidate
            return
        fi
    done
    for candidate in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        version=$(jdk_version "$candidate")
        if [[ -n $version && $version -ge $JDK_NEEDED && $version -gt $best ]]; then
            best=$version
            found=$candidate
        fi
    done
    if [[ -z $found ]]; then
        echo "Poststation needs a JDK $JDK_NEEDED or newer: install one (openjdk-21-jdk, or Temurin) or set JAVA_HOME to it." >&2
        exit "$EXIT_NO_JDK"
    fi
    export JAVA_HOME=$found
}

# Sets MVN to a Maven that is new enough, unpacked into .tools by whichever Maven the computer has.
find_maven() {
    MVN="$POSTSTATION_HOME/.tools/apache-maven-$MAVEN_VERSION/bin/mvn"
    [[ -x $MVN ]] && return
    if ! command -v mvn >/dev/null; then
        echo "Poststation needs Maven to build itself: install it (apt-get install maven)." >&2
        exit "$EXIT_NO_MAVEN"
    fi
    echo "Fetching Maven $MAVEN_VERSION ..." >&2
    local log="$POSTSTATION_HOME/.tools/maven.log" folder
    mkdir -p "$POSTSTATION_HOME/.tools"
    folder=$(mktemp -d "$POSTSTATION_HOME/.tools/fetch.XXXXXX")
    # Away from the project: an older Maven cannot load the project's extensions.
    if ! (cd "$folder" && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:unpack \
        "-Dartifact=org.apache.maven:apache-maven:$MAVEN_VERSION:tar.gz:bin" "-DoutputDirectory=$folder/unpacked") \
        >"$log" 2>&1 </dev/null; then
        rm -rf "$folder"
        tail -n 20 "$log" >&2
        echo "Maven $MAVEN_VERSION could not be fetched; see $log and the mirrors in ~/.m2/settings.xml." >&2
        exit "$EXIT_NO_MAVEN"
    fi
    chmod +x "$folder/unpacked/apache-maven-$MAVEN_VERSION/bin/mvn"
    # Another start may have been faster; both brought the same.
    mv "$folder/unpacked/apache-maven-$MAVEN_VERSION" "$POSTSTATION_HOME/.tools/" 2>/dev/null || [[ -x $MVN ]]
    rm -rf "$folder"
}
