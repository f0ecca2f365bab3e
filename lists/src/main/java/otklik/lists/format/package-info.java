/**
 * A list as a file: a sheet, lines, a page, a print.
 *
 * <p>In: {@link otklik.lists.document.ListDocument}. Out: bytes, the same for the same document.
 * Read {@link otklik.lists.format.ListFormat} first.
 */
package otklik.lists.format;
