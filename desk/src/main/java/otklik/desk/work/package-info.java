/**
 * What somebody has to do: the work of block heads, officers and municipal executors.
 *
 * <p>In: the index, as far as the reader may see it. Out: the page {@code /work}. Read {@link
 * otklik.desk.work.WorkRoom} first. What is done with a complaint goes the way of its card.
 */
package otklik.desk.work;
