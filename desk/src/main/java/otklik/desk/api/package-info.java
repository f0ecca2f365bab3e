/**
 * The JSON API: the same answers as the pages, for programs. Documented in docs/api.md.
 *
 * <p>Read {@link otklik.desk.api.ComplaintsApi} first.
 */
package otklik.desk.api;
