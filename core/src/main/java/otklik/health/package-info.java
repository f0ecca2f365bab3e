/**
 * Whether the program does what it is for: what watches, pages and signals say to each other.
 *
 * <p>Read {@link otklik.health.StreamHealth}, the only class. How it is found out is a matter of
 * the stages.
 */
package otklik.health;
