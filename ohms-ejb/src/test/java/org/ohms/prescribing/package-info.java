@NullMarked
package org.ohms.prescribing;

import org.jspecify.annotations.NullMarked;
