package otklik.ingest.file.text;

/**
 * One line of a file.
 *
 * @param number from 1
 * @param text without its end; when there is a problem, as much of it as can be shown
 * @param problem why it can't be read; null when it can
 */
public record Line(int number, String text, String problem) {}
