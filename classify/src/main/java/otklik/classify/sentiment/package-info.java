/**
 * The tone of a post.
 *
 * <p>In: tokens and kind. Out: {@link otklik.analysis.SentimentLabel}. The words stand in
 * sentiment.yaml. Read {@link otklik.classify.sentiment.SentimentWords} first.
 */
package otklik.classify.sentiment;
