package otklik.desk.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpLiteralTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "192.0.2.1:51234, 192.0.2.1",
    "2001:db8::1, 2001:db8:0:0:0:0:0:1",
    "[2001:db8::1]:443, 2001:db8:0:0:0:0:0:1",
    "::ffff:192.0.2.1, 192.0.2.1"
  })
  void isReadWithItsPortOrWithout(String text, String address) {
    assertThat(IpLiteral.of(text)).get().extracting(a -> a.getHostAddress()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "example.org",
        "unknown",
        "abc",
        "1",
        "999.1.1.1",
        ":",
        "::1::",
        "_x"
      })
  void whatIsNoAddressIsNone(String text) {
    assertThat(IpLiteral.of(text)).isEmpty();
  }
}
