package otklik.desk.body;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Refuses requests whose body is in a charset that nobody knows (415), before Jetty, and Javalin
 * after it, fail on its name. Thread-safe.
 */
public final class KnownCharsets implements HttpConfiguration.Customizer {

  private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";]+)\"?");

  @Override
  public Request customize(Request request, HttpFields.Mutable answer) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type != null) {
      for (String part : type.toLowerCase(Locale.ROOT).split(";")) {
        if (part.strip().startsWith("charset") && !isKnown(part.strip())) {
          throw new HttpException.RuntimeException(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "the charset is unknown; send UTF-8");
        }
      }
    }
    return request;
  }

  private static boolean isKnown(String part) {
    Matcher matcher = CHARSET.matcher(part);
    try {
      return matcher.matches() && Charset.isSupported(matcher.group(1).strip());
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
