package org.retroduct.theory;

import java.util.List;

/** A code with its passages in the builder. */
record SlotCode(String key, String name, List<EvidencePassage> passages) {
  SlotCode {
    passages = List.copyOf(passages);
  }
}
