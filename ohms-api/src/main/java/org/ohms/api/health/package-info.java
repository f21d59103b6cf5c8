/** The health of this node for balancers and operators (MicroProfile Health): names of checks, never details. */
@NullMarked
package org.ohms.api.health;

import org.jspecify.annotations.NullMarked;
