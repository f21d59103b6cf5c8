@NullMarked
package org.ohms.telemedicine;

import org.jspecify.annotations.NullMarked;
