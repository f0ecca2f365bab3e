/**
 * The profile of a region: the centre and its people, municipalities, feeds, deadlines, routes.
 *
 * <p>In: a YAML file. Out: {@link otklik.region.Region}, or every mistake of the file with its line
 * ({@link otklik.region.ProfileMistakes}). Read {@link otklik.region.RegionReader} first. Nothing
 * else in the project knows which region it is.
 */
package otklik.region;
