/** What patients read of their own chart: what was released, and nothing else. */
@NullMarked
package org.ohms.records.own;

import org.jspecify.annotations.NullMarked;
