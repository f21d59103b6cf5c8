@NullMarked
package org.ohms.prescribing.safety;

import org.jspecify.annotations.NullMarked;
