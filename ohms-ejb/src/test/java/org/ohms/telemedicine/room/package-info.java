@NullMarked
package org.ohms.telemedicine.room;

import org.jspecify.annotations.NullMarked;
