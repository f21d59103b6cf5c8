@NullMarked
package org.ohms.care;

import org.jspecify.annotations.NullMarked;
