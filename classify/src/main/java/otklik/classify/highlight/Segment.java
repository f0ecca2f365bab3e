package otklik.classify.highlight;

/** A piece of a text, marked or not. The pieces of a text, put together, are the text. */
public record Segment(String text, boolean marked) {}
