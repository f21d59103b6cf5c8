/** What somebody has besides a password: an authenticator app, recovery codes. It knows accounts by their ids only. */
@NullMarked
package org.ohms.identity.factor;

import org.jspecify.annotations.NullMarked;
