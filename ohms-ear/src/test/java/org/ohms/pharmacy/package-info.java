/** The pharmacy, seen in the browser. */
@NullMarked
package org.ohms.pharmacy;

import org.jspecify.annotations.NullMarked;
