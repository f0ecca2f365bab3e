# Sourced by the other scripts: the Maven that is installed, else the wrapper's.
if command -v mvn >/dev/null 2>&1; then MAVEN=mvn; else MAVEN="$PWD/mvnw"; fi
export MAVEN
