/**
 * What could not be read or indexed, with its reason.
 *
 * <p>In: unreadable things of any stage. Out: documents that an analyst sees. Read {@link
 * otklik.sink.deadletter.DeadLetter} first.
 */
package otklik.sink.deadletter;
