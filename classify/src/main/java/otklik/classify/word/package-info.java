/**
 * What is known of a word by itself, wherever it stands, found out once and kept: most words of a
 * post were in the posts before it.
 *
 * <p>In: tokens. Out: {@link otklik.classify.word.Words}, whose words answer every stage's {@link
 * otklik.classify.word.WordFact}. Read {@link otklik.classify.word.Word} first. What a word means
 * is the stages' matter.
 */
package otklik.classify.word;
