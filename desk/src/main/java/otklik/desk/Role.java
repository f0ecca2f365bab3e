package otklik.desk;

import io.javalin.security.RouteRole;

/** Who may open an address. */
public enum Role implements RouteRole {
  ANYONE,
  ANALYST
}
