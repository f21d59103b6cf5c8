/** What stands on every line of the log beside its text. */
@NullMarked
package org.ohms.shared.log;

import org.jspecify.annotations.NullMarked;
