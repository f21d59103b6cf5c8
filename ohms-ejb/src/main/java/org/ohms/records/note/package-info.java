/** Clinical notes: written, signed, added to, never lost. */
@NullMarked
package org.ohms.records.note;

import org.jspecify.annotations.NullMarked;
