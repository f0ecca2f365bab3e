/**
 * What was found, as a file: up to 100,000 rows, made beside the pages, with its progress shown.
 *
 * <p>In: a search. Out: XLSX or CSV, written by the formats of {@code otklik.lists}. Read {@link
 * otklik.desk.export.ExportRoom} first. Texts are masked for everybody: a file goes on.
 */
package otklik.desk.export;
