/**
 * VKontakte: walls of communities with their comments, discussions, search by words.
 *
 * <p>In: a feed's address and a cursor. Out: posts, comments, edits, removals. Read {@link
 * otklik.ingest.vk.VkConnector} first: {@code VkClient} speaks HTTP, {@code VkPosts} reads answers,
 * {@code VkWall} knows what is new.
 */
package otklik.ingest.vk;
