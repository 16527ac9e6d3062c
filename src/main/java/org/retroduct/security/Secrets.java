package org.retroduct.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import org.retroduct.platform.Digests;

/** Random secrets of 256 bits, and the hash under which each is kept. */
@ApplicationScoped
class Secrets {
  private final SecureRandom random;

  Secrets(SecureRandom random) {
    this.random = random;
  }

  String next() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A fast hash is enough: what is hashed cannot be guessed. */
  static String hash(String secret) {
    return Digests.sha256Hex(secret);
  }

  /** The token that each form of the holder of {@code secret} carries. */
  static String formToken(String secret) {
    return Digests.sha256Hex("form " + secret);
  }
}
