/**
 * Who may be connected: how many at once, how long without saying anything, and through which
 * proxies.
 *
 * <p>In: connections. Out: requests with the address of who really asks. {@link otklik.desk.Desk}
 * wires it, no room knows it. Read {@link otklik.desk.connection.DeskConnector} first.
 */
package otklik.desk.connection;
