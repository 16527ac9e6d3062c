package org.retroduct.security;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** What an operator decides about access; the file of properties gives the reasons. */
@ConfigMapping(prefix = "retroduct.security")
interface SecuritySettings {
  /** The address that users see; https turns on Secure cookies. */
  Optional<String> publicUrl();

  /** Makes the account {@code admin} at the first start. */
  Optional<String> adminPassword();

  /** A log-in ends after so long without use. */
  Duration sessionIdle();

  /** How often a password's hash is repeated, so that guessing takes as long. */
  int passwordRounds();
}
