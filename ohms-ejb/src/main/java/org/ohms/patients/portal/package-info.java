/** What the ways into the portal share: which account belongs to which record, and the letters that go out. */
@NullMarked
package org.ohms.patients.portal;

import org.jspecify.annotations.NullMarked;
