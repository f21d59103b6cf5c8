@NullMarked
package org.ohms.pharmacy.supply;

import org.jspecify.annotations.NullMarked;
