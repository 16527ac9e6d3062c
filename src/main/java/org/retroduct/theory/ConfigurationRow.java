package org.retroduct.theory;

/**
 * A configuration in a table: its words, its codes and what it rests on.
 *
 * @param number as readers cite it
 * @param contextText the words of the slot; empty if still missing
 * @param codes short forms of the codes beneath, joined by spaces
 * @param supports how many distinct participants support it
 * @param refines how many refine it
 * @param refutes how many refute it
 * @param passages how many passages are cited in all
 * @param status draft, proposed, supported, refined, refuted or merged
 * @param missing the slots that have no words yet, joined by commas; empty for none
 */
public record ConfigurationRow(
    int number,
    String label,
    String href,
    String contextText,
    String resourceText,
    String reasoningText,
    String outcomeText,
    String codes,
    int supports,
    int refines,
    int refutes,
    int passages,
    String status,
    String missing) {}
