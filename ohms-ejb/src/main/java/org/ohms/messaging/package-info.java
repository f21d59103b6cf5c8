/** Messages that leave the house: what they say, which way they go, and how somebody answers them. */
@NullMarked
package org.ohms.messaging;

import org.jspecify.annotations.NullMarked;
