@NullMarked
package org.ohms.pharmacy;

import org.jspecify.annotations.NullMarked;
