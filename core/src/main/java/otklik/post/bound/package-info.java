/**
 * What a post may be at most: how early and late its times, how long its texts, how large its
 * counts. Everything behind the doors relies on it.
 *
 * <p>In: a post as a connector, a file or a person gives it. Out: nothing, or what is wrong with it
 * in the user's words. Every door of the input asks; nobody else need. Read {@link
 * otklik.post.bound.PostBounds} first.
 */
package otklik.post.bound;
