/** What the hospital tells a group of people at once: written, looked at, sent in pieces, and followed. */
@NullMarked
package org.ohms.messaging.announcement;

import org.jspecify.annotations.NullMarked;
