/** The hospital itself: its name, zone, look and limits, as administrators set them. */
@NullMarked
package org.ohms.compliance.hospital;

import org.jspecify.annotations.NullMarked;
