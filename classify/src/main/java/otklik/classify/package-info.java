/**
 * Post to analysis.
 *
 * <p>In: {@link otklik.post.Post}. Out: {@link otklik.analysis.Analysis}. {@link
 * otklik.classify.Analyser} holds the stages in their order and nothing else; read it first. No
 * network, no clock, no Flink.
 */
package otklik.classify;
