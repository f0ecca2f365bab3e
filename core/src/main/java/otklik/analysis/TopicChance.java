package otklik.analysis;

/**
 * How likely a post is of a topic, whatever its sector.
 *
 * @param topic code of sector and topic
 * @param probability above 0, at most 1
 */
public record TopicChance(String topic, double probability) {}
