/** How a patient wants to be reached, and when not. */
@NullMarked
package org.ohms.messaging.preference;

import org.jspecify.annotations.NullMarked;
