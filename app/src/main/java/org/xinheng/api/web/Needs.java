package org.xinheng.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.xinheng.api.Right;

/**
 * The right that a resource asks of a key. One that takes the code of an act asks for that act
 * instead; one that says nothing opens to no key.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Needs {
  Right value();
}
