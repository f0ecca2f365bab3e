package otklik.ingest.stream;

import java.io.Serializable;
import java.util.List;
import otklik.ingest.Connector;

/** Makes the connectors where they are to work: on the machine of the source's reader. */
@FunctionalInterface
public interface ConnectorFactory extends Serializable {
  List<Connector> open();
}
