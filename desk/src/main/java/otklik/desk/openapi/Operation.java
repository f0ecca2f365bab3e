package otklik.desk.openapi;

import java.util.ArrayList;
import java.util.List;

/**
 * What an address for programs does.
 *
 * @param parameters of the path and the query, or fields of a form
 * @param form whether the parameters that are not of the path come as a form
 * @param body record of the JSON body; null for none
 * @param answer record of the answer; null for plain text
 * @param many whether the answer is a list of it
 */
public record Operation(
    String summary,
    List<Parameter> parameters,
    boolean form,
    Class<?> body,
    Class<?> answer,
    boolean many) {

  public Operation {
    parameters = List.copyOf(parameters);
  }

  /** A parameter; all are texts. */
  public record Parameter(String name, String about, boolean required) {}

  public static Operation of(String summary) {
    return new Operation(summary, List.of(), false, null, null, false);
  }

  public Operation with(String name, String about) {
    return with(new Parameter(name, about, false));
  }

  public Operation needing(String name, String about) {
    return with(new Parameter(name, about, true));
  }

  private Operation with(Parameter parameter) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(parameter);
    return new Operation(summary, more, form, body, answer, many);
  }

  public Operation asForm() {
    return new Operation(summary, parameters, true, body, answer, many);
  }

  public Operation taking(Class<?> json) {
    return new Operation(summary, parameters, form, json, answer, many);
  }

  public Operation answering(Class<?> json) {
    return new Operation(summary, parameters, form, body, json, false);
  }

  public Operation answeringMany(Class<?> json) {
    return new Operation(summary, parameters, form, body, json, true);
  }
}
