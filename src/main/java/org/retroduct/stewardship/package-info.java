/** What keeps a project accountable: the audit and its verification. */
@NullMarked
package org.retroduct.stewardship;

import org.jspecify.annotations.NullMarked;
