/** The way into the portal: signing up, invitations, and the desk's requests about accounts and records. */
@NullMarked
package org.ohms.web.entry;

import org.jspecify.annotations.NullMarked;
