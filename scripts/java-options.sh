# Sourced: JAVA_OPTIONS, with which the program runs and its analysis is measured. Huge pages, where Linux
# gives them to those who ask, spare the analysis a tenth of its time: its models are met by chance, all over.
JAVA_OPTIONS="-Xmx2g -XX:+UseG1GC"
if grep -qsE '\[(madvise|always)\]' /sys/kernel/mm/transparent_hugepage/enabled; then
  JAVA_OPTIONS="$JAVA_OPTIONS -XX:+UseTransparentHugePages"
fi
