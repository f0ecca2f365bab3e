package otklik.desk;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import otklik.health.StreamHealth;
import otklik.pushed.PushedEvents;
import otklik.region.Region;
import otklik.sink.audit.AuditLog;
import otklik.sink.signal.AcknowledgeKey;

/**
 * What the desk must know.
 *
 * @param host address to listen on; 127.0.0.1 unless somebody decides otherwise
 * @param port 0 takes a free one
 * @param users file of the people who may log in
 * @param data where secrets' files are
 * @param events what is pushed, until the stream has read it: one for the whole process
 * @param audit to which everybody in this process appends
 * @param acknowledge with which links in signals are made
 * @param meter is told of every request
 * @param apiToken gives its bearer the analyst's right; null for none
 * @param stream says whether the stream goes on
 * @param proxies addresses of reverse proxies on other machines, whose word on addresses is taken
 */
public record DeskOptions(
    String host,
    int port,
    Region region,
    Path users,
    String apiToken,
    Path data,
    PushedEvents events,
    AuditLog audit,
    AcknowledgeKey acknowledge,
    RequestMeter meter,
    Set<String> proxies,
    Supplier<StreamHealth> stream) {}
