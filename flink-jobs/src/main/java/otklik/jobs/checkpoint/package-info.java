/**
 * What the stream goes on from after a stop, and whether it is whole.
 *
 * <p>In: the folder of checkpoints. Out: the newest that can be restored. Read {@link
 * otklik.jobs.checkpoint.Checkpoints} first. Making checkpoints is Flink's matter.
 */
package otklik.jobs.checkpoint;
