package otklik.region;

import otklik.analysis.Sector;

/**
 * An answer that is written often.
 *
 * @param sector for which it is offered; null for every one
 * @param text with fields in braces: {municipality}, {settlement}, {topic}, {address}, {posted},
 *     {solution}; what is not known becomes "…", so that nobody sends it unseen
 */
public record AnswerTemplate(String name, Sector sector, String text) {}
