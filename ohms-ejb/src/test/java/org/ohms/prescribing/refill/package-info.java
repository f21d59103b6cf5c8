@NullMarked
package org.ohms.prescribing.refill;

import org.jspecify.annotations.NullMarked;
