/**
 * Tokens to lemmas, parts of speech and features.
 *
 * <p>In: raw tokens. Out: {@link otklik.analysis.Token}. A dictionary names the readings of a form
 * ({@link otklik.classify.morphology.Readings}), endings guess those of unknown words. Two things
 * choose among them: a log-linear tagger that looks at what stands near ({@link
 * otklik.classify.morphology.TagModel}), and a network that reads the whole sentence ({@link
 * otklik.classify.morphology.ContextModel}). Read {@link otklik.classify.morphology.Morphology}
 * first.
 */
package otklik.classify.morphology;
