package org.xinheng.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the controls that a test proves, by the ids of {@code house/controls.txt}. Tests outside
 * this module say it in their source instead, on a line of a comment: {@code Control: K4, K7.}
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Control {

  /** Ids of controls. */
  String[] value();
}
