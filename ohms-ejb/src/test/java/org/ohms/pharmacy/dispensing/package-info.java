@NullMarked
package org.ohms.pharmacy.dispensing;

import org.jspecify.annotations.NullMarked;
