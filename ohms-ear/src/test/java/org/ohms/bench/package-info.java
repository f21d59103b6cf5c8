/** Measurements of the whole, as a table and a CSV: {@code ./mvnw -Pbench verify}. */
@NullMarked
package org.ohms.bench;

import org.jspecify.annotations.NullMarked;
