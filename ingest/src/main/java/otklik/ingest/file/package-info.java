/**
 * Files of posts in a watched folder.
 *
 * <p>In: TSV, CSV, JSON lines, JSON or a workbook. Out: posts, and an unreadable a bad row; a file
 * that can't be read is set aside. Read {@link otklik.ingest.file.FolderConnector} first, then
 * {@link otklik.ingest.file.PostFile} and {@code RowPosts}.
 */
package otklik.ingest.file;
