/**
 * Builds every artefact of models/artefacts from the corpora, byte for byte the same each time.
 *
 * <p>Read {@link otklik.training.Train} first. Nothing here runs in production.
 */
package otklik.training;
