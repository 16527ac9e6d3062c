/** Projects, their members and roles, and the one table of what a role may do. */
@NullMarked
package org.retroduct.project;

import org.jspecify.annotations.NullMarked;
