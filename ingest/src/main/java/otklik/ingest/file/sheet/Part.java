package otklik.ingest.file.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook, read tag by tag, names without their namespaces. Used by one thread.
 */
final class Part implements AutoCloseable {

  private final InputStream stream;
  private final XMLStreamReader xml;
  private int depth;

  Part(InputStream stream) throws IOException {
    this.stream = stream;
    // the platform's own parser, whatever else lies on the class path: its limits are known
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    try {
      xml = factory.createXMLStreamReader(stream);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** To the next beginning or end of an element, or piece of text; false at the end. */
  boolean next() throws IOException {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        if (depth > SheetLimits.DEPTH) {
          throw new NoWorkbook("the workbook is nested too deep; save it anew");
        }
        if (event == XMLStreamConstants.START_ELEMENT
            || event == XMLStreamConstants.END_ELEMENT
            || xml.hasText()) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** The parser wraps what the stream beneath it says. */
  private static IOException broken(XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof NoWorkbook known) {
        return known;
      }
      if (cause instanceof XMLStreamException wrapping
          && wrapping.getNestedException() instanceof NoWorkbook known) {
        return known;
      }
    }
    return new NoWorkbook("the workbook is damaged; open and save it anew", e);
  }

  boolean begins(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  boolean ends(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** A piece of text; null at a tag. */
  String text() {
    return xml.hasText() ? xml.getText() : null;
  }

  /** Of the element that begins, by its local name; null when it has none. */
  String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The same as a number from 0 on; otherwise when there is none, or no such number. */
  int number(String name, int otherwise) {
    String text = attribute(name);
    return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw broken(e);
    } finally {
      stream.close();
    }
  }
}
