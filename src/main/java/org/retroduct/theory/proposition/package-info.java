/** Propositions, and the interviewers' questions that tested them. */
@NullMarked
package org.retroduct.theory.proposition;

import org.jspecify.annotations.NullMarked;
