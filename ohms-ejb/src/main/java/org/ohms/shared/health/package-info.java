/** What a node reports about itself. */
@NullMarked
package org.ohms.shared.health;

import org.jspecify.annotations.NullMarked;
