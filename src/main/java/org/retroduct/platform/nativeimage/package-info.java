/**
 * Stand-ins for methods of libraries that name classes which are not shipped. Read by the builder
 * of the native image alone; nothing here runs on a Java virtual machine.
 */
@NullMarked
package org.retroduct.platform.nativeimage;

import org.jspecify.annotations.NullMarked;
