/** Opening the hospital: settings, schema and keys are right, or the start stops with a sentence. */
@NullMarked
package org.ohms.shared.start;

import org.jspecify.annotations.NullMarked;
