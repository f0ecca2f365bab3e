/**
 * Which places of the region a post speaks of.
 *
 * <p>In: tokens, the region's municipalities, the feed's home. Out: {@link
 * otklik.analysis.PlaceMention}. Read {@link otklik.classify.place.Gazetteer} first. Streets and
 * houses: {@link otklik.classify.place.Addresses}.
 */
package otklik.classify.place;
