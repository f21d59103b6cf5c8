/** Who comes into the room of a video visit, waits, is let in, says something and leaves; at the desk, at the portal and by link. */
@NullMarked
package org.ohms.telemedicine.visit;

import org.jspecify.annotations.NullMarked;
