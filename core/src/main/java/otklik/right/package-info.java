/**
 * Who may do what: roles, actions, and the table that joins them.
 *
 * <p>In: the profile's section {@code rights}. Out: {@link otklik.right.Rights}, which the desk
 * asks before every change. Read {@link otklik.right.Action} first. What a person may see is not
 * decided here.
 */
package otklik.right;
