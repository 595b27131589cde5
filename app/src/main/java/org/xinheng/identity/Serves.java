package org.xinheng.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a route, or every route of a controller, serves; the route's own word goes before that
 * of its controller. A staff route without it opens to nobody: what is read for no stated purpose
 * is not read (个人信息保护法第6条).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE})
public @interface Serves {

  /** The purposes, the usual one first. */
  ServedPurpose[] value();
}
