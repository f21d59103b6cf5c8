/** Who acts, what they may do, and whom they reach: the first wall, and what it tells the second one. */
@NullMarked
package org.ohms.compliance.access;

import org.jspecify.annotations.NullMarked;
