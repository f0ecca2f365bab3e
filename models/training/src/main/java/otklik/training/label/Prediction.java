package otklik.training.label;

/**
 * What a model says of one post.
 *
 * @param label code of a class
 * @param confidence 0 to 1
 */
public record Prediction(String label, double confidence) {}
