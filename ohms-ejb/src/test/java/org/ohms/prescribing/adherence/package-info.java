@NullMarked
package org.ohms.prescribing.adherence;

import org.jspecify.annotations.NullMarked;
