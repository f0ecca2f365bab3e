package otklik.analysis;

/**
 * @param strength 0 for neutral, up to 1
 */
public record SentimentLabel(Sentiment sentiment, double strength) {}
