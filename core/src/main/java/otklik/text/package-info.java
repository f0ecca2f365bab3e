/**
 * Texts that every format can hold: well-formed, and cut where a reader would cut them.
 *
 * <p>In: what people and platforms write. Out: the same without what is no text. Read {@link
 * otklik.text.SoundText} first. Nothing here knows a language.
 */
package otklik.text;
