/**
 * What people are told: the inbox, what could not be delivered, and the page of one signal.
 *
 * <p>In: the record of signals. Out: pages, and acknowledgements. Read {@link
 * otklik.desk.inbox.InboxRoom} first. Nothing is sent from here.
 */
package otklik.desk.inbox;
