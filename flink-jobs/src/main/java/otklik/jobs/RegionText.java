package otklik.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Serializable;
import otklik.json.Json;
import otklik.region.Region;

/**
 * A region as JSON, in which form it travels to the operators: core's records are not
 * Java-serializable.
 */
public record RegionText(String json) implements Serializable {

  private static final long serialVersionUID = 1;

  public RegionText(Region region) {
    this(write(region));
  }

  private static String write(Region region) {
    try {
      return Json.mapper().writeValueAsString(region);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a region can always be written", e);
    }
  }

  public Region region() {
    try {
      return Json.mapper().readValue(json, Region.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a region that we did not write", e);
    }
  }
}
