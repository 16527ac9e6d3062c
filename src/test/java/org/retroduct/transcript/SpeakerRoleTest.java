package org.retroduct.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerRoleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I",
        "i",
        "I1",
        "INT",
        "Int 2",
        "IV",
        "IV2",
        "INTERVIEWER",
        "Interviewer 1",
        "Interviewer, First",
        "Researcher",
        "Researcher B"
      })
  void is_an_interviewer(String label) {
    assertEquals(SpeakerRole.INTERVIEWER, SpeakerRole.ofLabel(label));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"R", "P01", "Interviewee", "Ivy", "Ian", "Speaker 1", "Intern", "IVF", "II"})
  void is_not_known_to_be_one(String label) {
    assertEquals(SpeakerRole.UNKNOWN, SpeakerRole.ofLabel(label));
  }
}
