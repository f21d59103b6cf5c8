/** What stands before the doors. */
@NullMarked
package org.ohms.signpost;

import org.jspecify.annotations.NullMarked;
