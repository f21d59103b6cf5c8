/** Documents: how they arrive piece by piece, what they are, who sees them, and how they are given out. */
@NullMarked
package org.ohms.records.document;

import org.jspecify.annotations.NullMarked;
