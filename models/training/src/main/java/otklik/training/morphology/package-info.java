/**
 * Treebanks to the artefacts of morphology, and to its figures.
 *
 * <p>In: CoNLL-U files and sentences of our own ({@link
 * otklik.training.morphology.TrainingTreebanks}). Out: seen forms, endings and the tagger's weights
 * ({@link otklik.training.morphology.MorphologyTraining}, read it first), figures ({@link
 * otklik.training.morphology.MorphologyEvaluation}).
 */
package otklik.training.morphology;
