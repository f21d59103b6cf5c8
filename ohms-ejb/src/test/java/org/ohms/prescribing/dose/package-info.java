@NullMarked
package org.ohms.prescribing.dose;

import org.jspecify.annotations.NullMarked;
