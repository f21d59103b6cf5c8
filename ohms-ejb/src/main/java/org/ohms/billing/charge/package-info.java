/** Each service becomes exactly one charge, with where it is from. */
@NullMarked
package org.ohms.billing.charge;

import org.jspecify.annotations.NullMarked;
