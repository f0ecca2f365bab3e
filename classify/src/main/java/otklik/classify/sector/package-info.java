/**
 * Which of the nine sectors a post concerns.
 *
 * <p>In: tokens. Out: {@link otklik.analysis.SectorLabel}. Read {@link
 * otklik.classify.sector.SectorClassifier} first.
 */
package otklik.classify.sector;
