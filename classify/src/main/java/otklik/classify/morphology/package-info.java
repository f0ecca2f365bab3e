/**
 * Tokens to lemmas, parts of speech and features.
 *
 * <p>In: raw tokens. Out: {@link otklik.analysis.Token}. A dictionary names the readings of a form
 * ({@link otklik.classify.morphology.Readings}), endings guess those of unknown words, a perceptron
 * that we train chooses among them. Read {@link otklik.classify.morphology.Morphology} first.
 */
package otklik.classify.morphology;
