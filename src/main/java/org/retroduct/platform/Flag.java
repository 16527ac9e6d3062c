package org.retroduct.platform;

import jakarta.ws.rs.core.UriInfo;

/** A parameter of an address that is {@code true} or {@code false}, and nothing else. */
public final class Flag {
  private Flag() {}

  /** Whether a value is {@code true}. Refused with {@link Invalid}: what is not one of the two. */
  public static boolean of(String name, String told) {
    return switch (told) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Invalid(name, "must be true or false");
    };
  }

  /**
   * Whether it is true; not, where it is not there. Refused with {@link Invalid} for all else, an
   * empty one too, which JAX-RS itself takes for none.
   */
  public static boolean of(String name, UriInfo address) {
    if (!address.getQueryParameters().containsKey(name)) {
      return false;
    }
    return of(name, address.getQueryParameters().getFirst(name));
  }
}
