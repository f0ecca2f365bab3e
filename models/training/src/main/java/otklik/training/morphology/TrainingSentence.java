package otklik.training.morphology;

import java.util.List;

/**
 * A sentence to learn from.
 *
 * @param current whether it is annotated by the convention that we are judged by; what only such
 *     sentences teach is kept apart from what all teach
 */
public record TrainingSentence(List<GoldToken> tokens, boolean current) {}
