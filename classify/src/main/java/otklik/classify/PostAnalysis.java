package otklik.classify;

import java.util.List;
import otklik.analysis.Analysis;
import otklik.analysis.Token;

/** The analysis of a post together with its tokens, which are too many to be kept. */
public record PostAnalysis(Analysis analysis, List<Token> tokens) {}
