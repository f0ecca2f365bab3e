/**
 * Evidence and hits in a text, by the same words as the index.
 *
 * <p>In: a text, and what to mark. Out: {@link otklik.classify.highlight.Segment}. Read {@link
 * otklik.classify.highlight.Highlighter} first. Nothing is escaped here: that is the reader's work.
 */
package otklik.classify.highlight;
