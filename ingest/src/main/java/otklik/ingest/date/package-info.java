/**
 * Dates as people and programs write them into files and answers.
 *
 * <p>In: a text. Out: the moment that it means, or nothing: a text that could mean two is not
 * guessed at. Read {@link otklik.ingest.date.WrittenTimes} first. Whether a post can be of that
 * moment is not judged here but by {@link otklik.post.bound.PostBounds}.
 */
package otklik.ingest.date;
