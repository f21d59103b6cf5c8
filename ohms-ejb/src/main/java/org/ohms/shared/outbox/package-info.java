/** Messages that must not be lost: written with the change they tell of, sent by a courier afterwards. */
@NullMarked
package org.ohms.shared.outbox;

import org.jspecify.annotations.NullMarked;
