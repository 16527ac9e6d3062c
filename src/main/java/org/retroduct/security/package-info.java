/** Accounts, passwords, log-in, sessions, API tokens and the guards of every request. */
@NullMarked
package org.retroduct.security;

import org.jspecify.annotations.NullMarked;
