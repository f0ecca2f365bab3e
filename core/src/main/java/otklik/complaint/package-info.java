/**
 * A post that wants an answer, and what people did with it.
 *
 * <p>In: an analysed post, its incident, its route. Out: {@link otklik.complaint.Complaint}, one
 * document of the index. Read {@link otklik.complaint.Complaint} first.
 */
package otklik.complaint;
