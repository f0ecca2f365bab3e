package otklik.classify.morphology;

/**
 * One way to understand a form.
 *
 * @param lemma lower case, without ё
 * @param tag as {@link Tags} makes it
 * @param features in UD's form, "_" for none
 */
public record Reading(String lemma, String tag, String features) {}
