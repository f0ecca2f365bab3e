package otklik.classify.morphology;

import otklik.classify.word.Words;

/**
 * The words of a text as they were read.
 *
 * @param known of each, whether a dictionary or treebank has its form, whatever its case; not to be
 *     changed
 */
public record ReadText(Words words, boolean[] known) {}
