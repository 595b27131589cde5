package org.xinheng.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A write at the address of something that exists, which adds to it and overwrites nothing, so it
 * needs no version; it says what it adds. Every other one takes a {@link
 * org.xinheng.shared.SeenVersion}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Adds {

  /** What is added, and why nothing of others can be lost by it. */
  String what();
}
