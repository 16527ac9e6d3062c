package org.retroduct.statistics;

/** How the uncertainty of a value is found from the documents (or units) that it rests on. */
public sealed interface IntervalMethod permits Bootstrap, Jackknife {

  /** With fewer documents no interval is given, whatever the method. */
  int FEWEST_DOCUMENTS = 6;

  /** The share that the interval covers, between 0 and 1. */
  double level();
}
