/**
 * The {@code otklik} command: one class a subcommand, and what starts everything in one process.
 *
 * <p>Read {@link otklik.app.OtklikCommand} first, then {@link otklik.app.Otklik}. The command-line
 * forms are an interface: they are only ever added to.
 */
package otklik.app;
