package org.retroduct.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a request shows of who sends it, with the address that failures count against. */
final class Credentials extends BaseAuthenticationRequest {
  enum Kind {
    SESSION,
    TOKEN,
    PASSWORD
  }

  private final Kind kind;
  private final String username;
  private final String secret;
  private final String address;

  Credentials(Kind kind, String username, String secret, String address) {
    this.kind = kind;
    this.username = username;
    this.secret = secret;
    this.address = address;
  }

  Kind kind() {
    return kind;
  }

  String username() {
    return username;
  }

  String secret() {
    return secret;
  }

  String address() {
    return address;
  }
}
