/**
 * What walls of every platform have in common: posts, the newest first, each with comments.
 *
 * <p>{@link otklik.ingest.wall.WallCursor} is what has been seen of one, and says whose comments
 * are due. No platform is known here.
 */
package otklik.ingest.wall;
