/**
 * How our words look as JSON: one mapper for the index, the API and the files, so that they never
 * differ.
 *
 * <p>Read {@link otklik.json.Json} first.
 */
package otklik.json;
