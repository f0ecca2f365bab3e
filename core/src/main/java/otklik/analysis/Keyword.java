package otklik.analysis;

/**
 * A word that tells what a post is about.
 *
 * @param stem what its forms and relatives share; one for words that mean the same
 * @param weight how rare it is among residents' posts, above 0: the rarer, the more two posts have
 *     in common that share it
 * @param name whether it names something, as a street or a shop, rather than saying what is wrong
 */
public record Keyword(String stem, double weight, boolean name) {}
