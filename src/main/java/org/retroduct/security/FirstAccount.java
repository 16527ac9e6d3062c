package org.retroduct.security;

/** Tells the features above that a new server's first account asked for the sample study. */
public record FirstAccount(Caller caller) {}
