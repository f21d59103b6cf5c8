/** Paying online: tries, the gateway behind one interface, its events, and what settles the unknown. */
@NullMarked
package org.ohms.billing.gateway;

import org.jspecify.annotations.NullMarked;
