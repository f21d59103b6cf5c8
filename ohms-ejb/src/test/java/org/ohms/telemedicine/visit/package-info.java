@NullMarked
package org.ohms.telemedicine.visit;

import org.jspecify.annotations.NullMarked;
