/** What roles allow: administrators put permissions together, and every change shows what was before. */
@NullMarked
package org.ohms.identity.role;

import org.jspecify.annotations.NullMarked;
