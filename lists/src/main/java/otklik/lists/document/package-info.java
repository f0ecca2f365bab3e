/**
 * A list as such: facts and tables, in whichever format they are written.
 *
 * <p>Read {@link otklik.lists.document.ListDocument} first.
 */
package otklik.lists.document;
