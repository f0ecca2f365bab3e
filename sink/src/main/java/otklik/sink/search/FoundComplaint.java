package otklik.sink.search;

import otklik.sink.index.ComplaintDocument;

/** A document with what the desk wrote into it. */
public record FoundComplaint(ComplaintDocument document, String status) {}
