/** Passwords: what is good enough, how they are hashed, and how many hashes run at once. */
@NullMarked
package org.ohms.identity.password;

import org.jspecify.annotations.NullMarked;
