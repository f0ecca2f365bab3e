/**
 * Which language a text is in.
 *
 * <p>In: text and tokens. Out: ISO 639-3 code. Read {@link otklik.classify.language.Languages}
 * first.
 */
package otklik.classify.language;
