/**
 * How this installation's own secrets and marks are written to the disk, and hashed.
 *
 * <p>In: a text. Out: a file that only its owner reads, whole or not at all. Read {@link
 * otklik.file.PrivateFile} first.
 */
package otklik.file;
