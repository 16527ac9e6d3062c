package org.retroduct.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Locale;

/**
 * Numbers are written in English as all words are, in pages, addresses and drawings, whatever
 * language the machine is set to: elsewhere 0.82 would become 0,82 and 42 may have other digits.
 */
@ApplicationScoped
class Language {

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
    Locale.setDefault(Locale.UK);
  }
}
