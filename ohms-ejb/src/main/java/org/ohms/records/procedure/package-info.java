/** What was done. */
@NullMarked
package org.ohms.records.procedure;

import org.jspecify.annotations.NullMarked;
