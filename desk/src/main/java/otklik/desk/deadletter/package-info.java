/**
 * What could not be read or indexed, as an analyst sees it. Read {@link
 * otklik.desk.deadletter.DeadLetterRoom} first.
 */
package otklik.desk.deadletter;
