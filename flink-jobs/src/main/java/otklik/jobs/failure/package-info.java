/**
 * What happens when a stage fails on one post: the reason is kept, and the stream goes on.
 *
 * <p>In: a stage's work. Out: its result, or a dead letter. Read {@link
 * otklik.jobs.failure.Attempt}, the only class. What fails for other reasons than the post (state,
 * network) is Flink's matter: the job starts again.
 */
package otklik.jobs.failure;
