package otklik.training.morphology;

import otklik.analysis.Upos;

/**
 * A token of a treebank.
 *
 * @param lemma as the treebank has it
 * @param features in CoNLL-U's form
 */
public record GoldToken(String form, String lemma, Upos upos, String features) {}
