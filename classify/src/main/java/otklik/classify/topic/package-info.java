/**
 * The topics that regional centres use: 26 groups, 195 topics, and the lemmas that speak for them.
 *
 * <p>In: tokens. Out: {@link otklik.analysis.TopicLabel} and, for the sector, a score a group. Read
 * {@link otklik.classify.topic.TopicClassifier} first.
 */
package otklik.classify.topic;
