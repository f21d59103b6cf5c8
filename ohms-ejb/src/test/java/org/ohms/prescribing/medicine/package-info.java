@NullMarked
package org.ohms.prescribing.medicine;

import org.jspecify.annotations.NullMarked;
