package org.retroduct.agreement;

/**
 * A code with its agreement.
 *
 * @param key its short form; empty for a kind
 * @param kind the letter of its kind in lower case
 * @param href the address of the passages behind the figure; empty for none
 */
record LowCode(String key, String kind, String name, String value, String href) {}
