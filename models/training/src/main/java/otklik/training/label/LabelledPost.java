package otklik.training.label;

import java.util.List;
import otklik.analysis.Token;

/**
 * A post with the labels that a person gave it, as codes.
 *
 * @param own whether the project wrote it
 */
public record LabelledPost(
    String id, String sector, String kind, List<Token> tokens, boolean own) {}
