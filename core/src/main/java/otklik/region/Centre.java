package otklik.region;

/** The regional management centre; every field but the name is an officer's id. */
public record Centre(
    String name,
    String curator,
    String executiveOfficer,
    String head,
    String deputy,
    String digitalisation,
    String appeals,
    String massMedia) {}
