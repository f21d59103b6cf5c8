@NullMarked
package org.ohms.pharmacy.outside;

import org.jspecify.annotations.NullMarked;
