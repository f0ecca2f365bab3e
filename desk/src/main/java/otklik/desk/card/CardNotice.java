package otklik.desk.card;

import otklik.complaint.HandlingOrder;

/**
 * Why what the reader wanted was not done.
 *
 * @param order what was wanted, so that nothing that was typed is lost
 */
public record CardNotice(String text, HandlingOrder order) {}
