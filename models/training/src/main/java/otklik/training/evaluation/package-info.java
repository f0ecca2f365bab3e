/**
 * Figures on test sets that the project wrote itself: the files beside this package's classes,
 * whose heads have the rules of making.
 *
 * <p>In: texts with what is right. Out: figures, one "name value" a line. Read {@link
 * otklik.training.evaluation.VoiceEvaluation} first.
 */
package otklik.training.evaluation;
