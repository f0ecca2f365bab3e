/**
 * What the server takes from anybody: whose word on addresses it believes, how large a body may be,
 * how slowly it may come, how many connections there may be.
 *
 * <p>In: connections and requests as they arrive. Out: the same, bounded. {@link otklik.desk.Desk}
 * wires it, no room knows it. Read {@link otklik.desk.limit.RequestBodies} first. Who somebody is
 * and how often they guess is the login's matter.
 */
package otklik.desk.limit;
