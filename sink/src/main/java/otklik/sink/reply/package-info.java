/**
 * Posts answers where residents have written, where a feed gives us the right to.
 *
 * <p>In: answers of the desk. Out: comments on platforms, and what became of them. Read {@link
 * otklik.sink.reply.Postman} first. Who may answer is decided elsewhere.
 */
package otklik.sink.reply;
