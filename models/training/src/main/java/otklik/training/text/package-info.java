/**
 * Text without annotation, from which the network learns how Russian sentences go.
 *
 * <p>In: a folder with the texts of free programs and collections of sayings, as {@code
 * scripts/pretrain} lays it out. Out: sentences ({@link otklik.training.text.RawText}). None of the
 * text goes into the project.
 */
package otklik.training.text;
