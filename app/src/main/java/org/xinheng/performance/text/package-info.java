/**
 * The reader of published performance texts (部门预算绩效文本): a small grammar over the rows of a scanned
 * form that repairs what the scan broke and reports every repair with its line.
 */
@NamedInterface("text")
@NullMarked
package org.xinheng.performance.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
