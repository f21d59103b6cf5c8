/** Coming in: the mechanism that recognises a person on every request, signing in and out, the own account, and the accounts' administration. */
@NullMarked
package org.ohms.web.identity;

import org.jspecify.annotations.NullMarked;
