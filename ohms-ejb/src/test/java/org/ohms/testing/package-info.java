/** A small hospital for tests: real PostgreSQL, real walls, no server. */
@NullMarked
package org.ohms.testing;

import org.jspecify.annotations.NullMarked;
