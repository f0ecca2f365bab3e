/**
 * What all rooms share: rendering, texts, dates, and how a request becomes a search.
 *
 * <p>Read {@link otklik.desk.page.Pages} first.
 */
package otklik.desk.page;
