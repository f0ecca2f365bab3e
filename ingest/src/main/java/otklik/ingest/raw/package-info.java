/**
 * Raw answers of the platforms, kept for a time and read again through the same parsers.
 *
 * <p>In: every answer that a fetch got, with the cursor that it went out with. Out: files of a day,
 * compressed; and the same fetch once more, from them. Read {@link otklik.ingest.raw.RawArchive}
 * first. Requests are kept without their secrets.
 */
package otklik.ingest.raw;
