/**
 * Linear models with names on their weights, so that every decision can be explained by the words
 * that made it.
 *
 * <p>In: {@link otklik.classify.linear.Features}. Out: {@link otklik.classify.linear.Decision}.
 * Read {@link otklik.classify.linear.LinearModel} first. Learning is models/training's work.
 */
package otklik.classify.linear;
