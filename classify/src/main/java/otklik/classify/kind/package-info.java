/**
 * What a post is for: complaint, question, thanks, news, advertising or something else.
 *
 * <p>In: tokens. Out: {@link otklik.analysis.KindLabel}. Read {@link
 * otklik.classify.kind.KindClassifier} first.
 */
package otklik.classify.kind;
