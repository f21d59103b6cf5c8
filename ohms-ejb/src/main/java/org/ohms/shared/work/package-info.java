/** Work the hospital does by itself, declared here for the small rooms below the one that runs it. */
@NullMarked
package org.ohms.shared.work;

import org.jspecify.annotations.NullMarked;
