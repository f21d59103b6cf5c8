@NullMarked
package org.ohms.prescribing.reconciliation;

import org.jspecify.annotations.NullMarked;
