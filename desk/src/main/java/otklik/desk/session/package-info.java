/**
 * Who is logged in, kept on the disk so that a restart logs nobody out.
 *
 * <p>In: names of people who have shown who they are. Out: cookies, and the session of whoever
 * brings one back. The desk's access and the login use it; the rooms know visits only. Read {@link
 * otklik.desk.session.Sessions} first. Whether somebody may still log in is asked elsewhere, at
 * every request.
 */
package otklik.desk.session;
