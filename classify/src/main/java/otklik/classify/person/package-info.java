/**
 * Personal data in a text: what is masked for whoever does not handle the complaint.
 *
 * <p>In: text and tokens. Out: {@link otklik.analysis.PersonalData}. Read {@link
 * otklik.classify.person.PersonalDataFinder} first. Masking itself is the reader's matter.
 *
 * <p>Source: federal law 152-ФЗ, article 3.
 */
package otklik.classify.person;
