package org.retroduct.report.summary;

/** Section 13, Table 8: a domain, its role in this theory version, the configurations in it. */
public record DomainRow(String name, String role, int configurations) {}
