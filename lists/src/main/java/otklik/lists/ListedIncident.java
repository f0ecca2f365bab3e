package otklik.lists;

import java.time.Instant;

/**
 * An incident as a line of a list.
 *
 * @param card address of one of its voices' cards, where all of it is shown
 * @param title masked
 * @param raised whether its level is above the ordinary
 * @param voicesOfDay how many of the day's complaints belong to it
 */
public record ListedIncident(
    String id,
    String card,
    String title,
    String level,
    boolean raised,
    String trend,
    String sector,
    String topic,
    String settlement,
    int voicesOfDay,
    int voices,
    int authors,
    long reach,
    String platforms,
    Instant firstAt,
    Instant lastAt) {}
