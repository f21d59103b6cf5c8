/** How results went: one moment beside another, and by which rules a change is marked. */
@NullMarked
package org.ohms.records.compare;

import org.jspecify.annotations.NullMarked;
