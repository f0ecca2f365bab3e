package otklik.classify.morphology;

import java.util.List;
import otklik.analysis.Token;

/**
 * The tokens of a text as they were read.
 *
 * @param known of each, whether a dictionary or treebank has its form, whatever its case; not to be
 *     changed
 */
public record ReadText(List<Token> tokens, boolean[] known) {}
