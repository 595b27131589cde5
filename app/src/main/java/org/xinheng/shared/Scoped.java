package org.xinheng.shared;

/**
 * An argument that says which rows its call may see: an officer's scope, a measure's question. A
 * facade's method that takes one runs in it (see {@link RowScopes}).
 */
public interface Scoped {

  RowScope rows();
}
