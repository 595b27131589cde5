/** Codes with check characters (项目代码、公民身份号码、统一社会信用代码、行政区划代码). */
@NullMarked
package org.xinheng.statute.code;

import org.jspecify.annotations.NullMarked;
