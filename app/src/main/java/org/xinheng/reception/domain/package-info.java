/** Rules of duty records and visits, without database and frame. */
@NullMarked
package org.xinheng.reception.domain;

import org.jspecify.annotations.NullMarked;
