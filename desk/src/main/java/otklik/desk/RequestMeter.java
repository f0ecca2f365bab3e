package otklik.desk;

/** Is told of every request that was answered. Thread-safe. */
@FunctionalInterface
public interface RequestMeter {

  /** Nobody counts. */
  RequestMeter NONE = (address, status, seconds) -> {};

  /**
   * @param address method and path as the table of addresses has it, without anybody's ids
   * @param status of HTTP
   */
  void answered(String address, int status, double seconds);
}
