/**
 * Workbooks (.xlsx), read row by row within limits: a workbook of a megabyte can unpack to
 * gigabytes, name a cell in column ten million, or hold a number of a billion digits.
 *
 * <p>In: a file. Out: the visible sheets and the texts of their rows, dates as ISO 8601; or a
 * {@link otklik.ingest.file.sheet.NoWorkbook} that says why not, in the user's words. Read {@link
 * otklik.ingest.file.sheet.Workbook} first. Which column means what is not known here.
 */
package otklik.ingest.file.sheet;
