/** The desk invites a patient into the portal, by mail or letter, with a code. */
@NullMarked
package org.ohms.patients.invitation;

import org.jspecify.annotations.NullMarked;
