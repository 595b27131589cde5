package org.xinheng.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A write that needs no idempotency key, because arriving twice it does no more than arriving once;
 * it says why. Every other handler of a write takes a {@link org.xinheng.shared.RequestKey}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SafeToRepeat {

  /** Why. */
  String reason();
}
