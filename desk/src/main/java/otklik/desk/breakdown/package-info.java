/**
 * Tables that readers put together: by what, against what, measured how, compared with the period
 * before.
 *
 * <p>In: the search of an address, dimensions and a measure. Out: a page, a workbook, a picture.
 * Read {@link otklik.desk.breakdown.BreakdownRoom} first; the whole question stands in the address.
 */
package otklik.desk.breakdown;
