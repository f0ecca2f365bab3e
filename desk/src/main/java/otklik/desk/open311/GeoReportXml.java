package otklik.desk.open311;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A flat answer as XML. Posts may hold characters that XML does not know: they become blanks. */
final class GeoReportXml {

  private GeoReportXml() {}

  static String of(String root, String element, JsonNode value) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("utf-8", "1.0");
      write(xml, root, element, value);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text in memory can't fail", e);
    }
    return text.toString();
  }

  private static void write(XMLStreamWriter xml, String name, String element, JsonNode value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    if (value.isArray()) {
      for (JsonNode one : value) {
        write(xml, element == null ? "value" : element, null, one);
      }
    } else if (value.isObject()) {
      for (Iterator<Map.Entry<String, JsonNode>> all = value.fields(); all.hasNext(); ) {
        Map.Entry<String, JsonNode> field = all.next();
        write(xml, field.getKey(), null, field.getValue());
      }
    } else if (!value.isNull()) {
      xml.writeCharacters(allowed(value.asText()));
    }
    xml.writeEndElement();
  }

  /** XML 1.0, section 2.2. */
  private static String allowed(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000
                    ? c
                    : ' ')
        .forEach(allowed::appendCodePoint);
    return allowed.toString();
  }
}
