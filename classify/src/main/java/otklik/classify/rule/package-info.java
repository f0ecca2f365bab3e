/**
 * Rules of words that stand near each other, as YAML with their cases.
 *
 * <p>In: tokens. Out: {@link otklik.classify.rule.WordRules.Match}. Urgency and remarks are made of
 * it. Read {@link otklik.classify.rule.WordRule} first.
 */
package otklik.classify.rule;
