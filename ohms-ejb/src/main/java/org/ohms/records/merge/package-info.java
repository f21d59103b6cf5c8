/** Charts follow when two records become one. */
@NullMarked
package org.ohms.records.merge;

import org.jspecify.annotations.NullMarked;
