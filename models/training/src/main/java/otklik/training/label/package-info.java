/**
 * Labelled posts to the models of kind and sector, and to their figures.
 *
 * <p>In: TSV with id, sector, kind, text. Out: {@link otklik.classify.linear.LinearModel}. Read
 * {@link otklik.training.label.LabelledPosts} first.
 */
package otklik.training.label;
