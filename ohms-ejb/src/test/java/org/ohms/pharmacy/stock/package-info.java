@NullMarked
package org.ohms.pharmacy.stock;

import org.jspecify.annotations.NullMarked;
