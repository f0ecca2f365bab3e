/**
 * Files of posts in a watched folder.
 *
 * <p>In: TSV, CSV or JSON lines. Out: posts, and an unreadable a bad row. Read {@link
 * otklik.ingest.file.FolderConnector} first, then {@link otklik.ingest.file.PostFile}.
 */
package otklik.ingest.file;
