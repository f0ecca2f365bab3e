package otklik.analysis;

/**
 * A piece of an address that a post names.
 *
 * @param name in the nominative: "улица Ленинградская", "дом 46а", "школа № 7"
 * @param confirmed whether the gazetteer knows it; an address that is only recognised by its form
 *     is shown as such, and decides nothing
 * @param start offset in the post's text
 * @param end offset behind it
 */
public record AddressMention(
    AddressPart part, String name, boolean confirmed, int start, int end) {}
