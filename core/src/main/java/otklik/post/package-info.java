/**
 * What a resident wrote in public, as it was fetched.
 *
 * <p>In: an answer of a platform, read by a connector. Out: {@link otklik.post.Post}, the first
 * thing on the way of the data. Everybody may call it. Read {@link otklik.post.Post} first. Nothing
 * is understood here.
 */
package otklik.post;
