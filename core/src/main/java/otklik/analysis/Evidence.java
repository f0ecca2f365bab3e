package otklik.analysis;

/**
 * A piece of the original text that speaks for a label.
 *
 * @param start offset of the first UTF-16 unit in the post's text
 * @param end offset behind the last one
 * @param weight how much it adds to the label's log-odds; larger is stronger
 */
public record Evidence(int start, int end, double weight) {}
