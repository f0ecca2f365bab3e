/**
 * Text to tokens with offsets: words, numbers, links, hashtags, mentions, emoji, signs.
 *
 * <p>In: a post's text. Out: {@link otklik.classify.token.RawToken}, in order, without gaps but
 * white space. Read {@link otklik.classify.token.PostTokenizer} first. No word is understood here.
 */
package otklik.classify.token;
