package org.retroduct.exchange;

import java.time.LocalDate;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.retroduct.study.QuoteConsent;
import org.retroduct.study.RoleGroup;

/**
 * One interview of a manifest of transcripts.
 *
 * @param fineRole what follows the group after a colon, as in {@code staff: nursing}
 * @param quote whether the participant's words may be printed
 */
record ManifestRow(
    String file,
    String arrangement,
    String participant,
    RoleGroup group,
    @Nullable String fineRole,
    LocalDate date,
    QuoteConsent quote) {

  static ManifestRow of(CSVRecord row) {
    String[] role = row.get("role_group").split(":", 2);
    return new ManifestRow(
        row.get("file"),
        row.get("arrangement"),
        row.get("participant_pseudonym"),
        RoleGroup.valueOf(constant(role[0])),
        role.length > 1 ? role[1].strip() : null,
        LocalDate.parse(row.get("date")),
        QuoteConsent.valueOf(constant(row.get("consent_to_quote"))));
  }

  private static String constant(String word) {
    return word.strip().toUpperCase(Locale.ROOT);
  }
}
