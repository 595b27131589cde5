/** Backups and restores on real servers in folders of their own. */
@NullMarked
package org.xinheng.backup;

import org.jspecify.annotations.NullMarked;
