@NullMarked
package org.ohms.prescribing.prescription;

import org.jspecify.annotations.NullMarked;
