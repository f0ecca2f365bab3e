package otklik.search;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.elasticsearch.ElasticsearchSecurityException;
import org.elasticsearch.action.ActionListener;
import org.elasticsearch.http.netty4.internal.HttpValidator;
import org.elasticsearch.rest.RestStatus;

/**
 * Lets a request pass that brings the key: {@code Authorization: Bearer KEY}. It is asked when the
 * headers are there and before a body is read, so that nobody without the key fills the memory.
 */
final class RequestKey implements HttpValidator {

  private static final String SCHEME = "Bearer ";

  private final byte[] hash;

  /**
   * @param hash SHA-256 of the key, hexadecimal
   * @throws IllegalArgumentException when it is none: a node without a key must not start
   */
  RequestKey(String hash) {
    this.hash = HexFormat.of().parseHex(hash);
    if (this.hash.length != digest().getDigestLength()) {
      throw new IllegalArgumentException("the search node takes no requests without a key");
    }
  }

  /** What the node is told of a key. */
  static String hashOf(String key) {
    return HexFormat.of().formatHex(digest().digest(key.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void validate(HttpRequest request, Channel channel, ActionListener<Void> listener) {
    if (isRight(request.headers().get(HttpHeaderNames.AUTHORIZATION))) {
      listener.onResponse(null);
    } else {
      listener.onFailure(
          new ElasticsearchSecurityException(
              "this node answers its own program only", RestStatus.UNAUTHORIZED));
    }
  }

  private boolean isRight(String header) {
    return header != null
        && header.startsWith(SCHEME)
        && MessageDigest.isEqual(
            hash,
            digest().digest(header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
