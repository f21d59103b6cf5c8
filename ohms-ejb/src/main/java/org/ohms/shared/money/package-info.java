/** Money: an amount and its currency, rounded in one place. */
@NullMarked
package org.ohms.shared.money;

import org.jspecify.annotations.NullMarked;
