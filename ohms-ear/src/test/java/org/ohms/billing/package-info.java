@NullMarked
package org.ohms.billing;

import org.jspecify.annotations.NullMarked;
