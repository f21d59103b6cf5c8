/** Signing in with a password: throttled, the same answer for everybody, and nobody can lock somebody else out. */
@NullMarked
package org.ohms.identity.signin;

import org.jspecify.annotations.NullMarked;
