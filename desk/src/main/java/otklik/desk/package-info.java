/**
 * The index to a person: the web desk and the JSON API.
 *
 * <p>{@link otklik.desk.Desk} wires it; {@link otklik.desk.Endpoints} is the table of paths, roles
 * and handlers; read that first. Each room is a package; none knows another.
 */
package otklik.desk;
