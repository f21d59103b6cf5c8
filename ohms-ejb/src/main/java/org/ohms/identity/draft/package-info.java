/** What people typed and did not save yet: kept for them, encrypted, until they save or let it go. */
@NullMarked
package org.ohms.identity.draft;

import org.jspecify.annotations.NullMarked;
