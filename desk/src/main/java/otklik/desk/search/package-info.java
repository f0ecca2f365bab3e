/** The search page. Read {@link otklik.desk.search.SearchRoom} first. */
package otklik.desk.search;
