package org.retroduct.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Forms from the quotation rules of the outline. */
class AttributionTest {

  @Test
  void a_role_is_named_at_the_threshold_and_not_below_it() {
    assertEquals(
        "Staff 02, nursing, interview",
        Attribution.person("Staff", 2, "nursing", 3, 3, "interview"));
    assertEquals(
        "Staff 02, interview", Attribution.person("Staff", 2, "nursing", 2, 3, "interview"));
    assertEquals(
        "Policymaker 03, interview", Attribution.person("Policymaker", 3, null, 9, 3, "interview"));
  }

  @Test
  void a_document_is_named_with_its_page_where_it_is_known() {
    assertEquals("Strategic document 11, p. 8", Attribution.document("Strategic document", 11, 8));
    assertEquals("Policy document 4", Attribution.document("Policy document", 4, null));
  }
}
