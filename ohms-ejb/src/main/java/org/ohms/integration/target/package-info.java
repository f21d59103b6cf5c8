/** Calls to addresses that others gave us: to public addresses only, by a client that gives little away. */
@NullMarked
package org.ohms.integration.target;

import org.jspecify.annotations.NullMarked;
