/** The dues rule: who owes too much for too long settles that before booking anew. */
@NullMarked
package org.ohms.billing.dues;

import org.jspecify.annotations.NullMarked;
