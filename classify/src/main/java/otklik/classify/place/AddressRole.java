package otklik.classify.place;

/** What a lemma begins in an address. */
enum AddressRole {
  STREET,
  DISTRICT,
  OBJECT,
  HOUSE,
  NONE
}
