/**
 * What anybody may send as the body of a request: how large, how slowly, in what form.
 *
 * <p>In: requests as they arrive. Out: the same with their bodies read, or with the reason why not.
 * {@link otklik.desk.Desk} wires it, no room knows it. Read {@link otklik.desk.body.RequestBodies}
 * first. What a field means is the rooms' matter.
 */
package otklik.desk.body;
