/** One complaint in full. Read {@link otklik.desk.card.CardRoom} first. */
package otklik.desk.card;
