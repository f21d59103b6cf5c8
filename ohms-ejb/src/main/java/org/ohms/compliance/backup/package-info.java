/** Backups of the hospital as encrypted archives, and how they are brought back. */
@NullMarked
package org.ohms.compliance.backup;

import org.jspecify.annotations.NullMarked;
