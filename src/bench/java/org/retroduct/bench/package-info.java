/** Measures the running product from outside, beside a peer: docs/BENCHMARKS.md. */
package org.retroduct.bench;
