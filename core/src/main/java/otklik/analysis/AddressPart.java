package otklik.analysis;

/** What a piece of an address names, from the larger to the smaller. */
public enum AddressPart {
  DISTRICT,
  STREET,
  HOUSE,
  /** A school, hospital, stop or other place that residents know by name. */
  OBJECT
}
