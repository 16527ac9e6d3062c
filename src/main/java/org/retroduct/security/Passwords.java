package org.retroduct.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;

/**
 * Passwords are kept as PBKDF2-HMAC-SHA-512 (RFC 8018, section 5.2), each with a salt of its own;
 * unlike bcrypt it ignores nothing behind the 72nd byte.
 */
@ApplicationScoped
class Passwords {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;

  private final SecureRandom random;
  private final int rounds;
  private final String nobody;

  Passwords(SecureRandom random, SecuritySettings settings) {
    this.random = random;
    this.rounds = settings.passwordRounds();
    this.nobody = rounds + "$AAAAAAAAAAAAAAAAAAAAAA==$AAAA";
  }

  /** Refused with {@code Invalid} unless 12 to 128 code points long. */
  static void require(Check check, @Nullable String password) {
    int length = password == null ? 0 : password.codePointCount(0, password.length());
    check.that(
        length >= SHORTEST && length <= LONGEST, "password", "must have 12 to 128 characters");
  }

  String hash(String password) {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    return rounds + "$" + encoded(salt) + "$" + encoded(derived(password, salt, rounds));
  }

  /** Takes as long for an account that does not exist, so that time tells nothing. */
  boolean matches(String password, @Nullable String kept) {
    String[] parts = (kept == null ? nobody : kept).split("\\$", -1);
    byte[] salt = Base64.getDecoder().decode(parts[1]);
    byte[] derived = derived(password, salt, Integer.parseInt(parts[0]));
    return MessageDigest.isEqual(derived, Base64.getDecoder().decode(parts[2]));
  }

  private static byte[] derived(String password, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, 512);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      spec.clearPassword();
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
