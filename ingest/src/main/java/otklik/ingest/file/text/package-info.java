/**
 * Lines of text files, in whatever encoding and with whatever ends a Russian program has written
 * them.
 *
 * <p>In: bytes. Out: one line after another, each with its number, a bad one with what is wrong
 * with it. Read {@link otklik.ingest.file.text.LineReader} first. What a line means is not known
 * here.
 */
package otklik.ingest.file.text;
