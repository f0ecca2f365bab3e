# Sourced: HUGE_PAGES, an option for Java where Linux gives huge pages to those who ask, else nothing. They spare the
# analysis a tenth of its time: its models are met by chance, all over.
HUGE_PAGES=
if grep -qsE '\[(madvise|always)\]' /sys/kernel/mm/transparent_hugepage/enabled; then
  HUGE_PAGES=-XX:+UseTransparentHugePages
fi
