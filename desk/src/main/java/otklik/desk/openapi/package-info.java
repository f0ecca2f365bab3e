/**
 * The description of everything that programs may ask, made from the table of addresses.
 *
 * <p>In: operations. Out: an OpenAPI 3.1 document. Read {@link otklik.desk.openapi.OpenApi} first.
 * Which addresses there are is not decided here.
 */
package otklik.desk.openapi;
