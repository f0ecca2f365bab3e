/**
 * How documents stand in the index: strict mappings, aliases, the change from one mapping to the
 * next.
 *
 * <p>In: complaints and incidents. Out: JSON of the index. Read {@link
 * otklik.sink.index.IndexSchema} and {@link otklik.sink.index.ComplaintDocument} first.
 */
package otklik.sink.index;
