package otklik.region;

/**
 * How a forum, a news site or a portal is read: CSS selectors, each with {@code @attribute} behind
 * it where not the text is meant ({@code time@datetime}).
 *
 * @param list links from the feed's address to the pages with posts; null when the posts stand at
 *     the address itself, {@code sitemap} when the site's map names the pages
 * @param next link to the next page of a list or of a thread; null for none
 * @param pages how many of them are turned at most
 * @param item one element a post; the first of a page is the post, the others are its comments
 *     where there is a list
 * @param id of a post on its page; null: made of author and time
 * @param text of a post; null: the whole item
 * @param title of the page, put before the first post; null for none
 */
public record PageLayout(
    String list,
    String next,
    int pages,
    String item,
    String id,
    String text,
    String title,
    String author,
    String time) {}
