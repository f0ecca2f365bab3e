/**
 * Where: the municipalities and settlements of a region, and how people call them.
 *
 * <p>In: the region profile. Out: {@link otklik.place.Municipality} for the gazetteer, the router
 * and the desk. Read {@link otklik.place.Municipality} first. Recognising a place in a text is
 * classify's work.
 */
package otklik.place;
