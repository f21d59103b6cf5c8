/** Whom other systems reach. */
@NullMarked
package org.ohms.integration.reach;

import org.jspecify.annotations.NullMarked;
