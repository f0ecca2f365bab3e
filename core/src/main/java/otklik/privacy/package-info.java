/**
 * What of a resident's words may be seen by whom.
 *
 * <p>In: a text and the personal data found in it. Out: the text as it may be shown. Read {@link
 * otklik.privacy.Masking} first. What is personal data is decided by classify.
 */
package otklik.privacy;
