package org.xinheng.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Routes for programs (接口): they open to nobody who signed in as a person, and no other route opens
 * to a program.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ForClients {

  /** What a program's authentication says of it. */
  String AUTHORITY = "CLIENT";
}
