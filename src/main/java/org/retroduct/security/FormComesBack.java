package org.retroduct.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.retroduct.platform.Form;

/**
 * Who handles such a form shows it again where it holds what no text may hold: {@link
 * Form#posted(Map)} is refused then. All other forms end on a page without them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FormComesBack {}
