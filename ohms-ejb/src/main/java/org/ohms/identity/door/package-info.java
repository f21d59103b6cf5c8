/** Who comes in by which module: one mechanism for the server, a way of recognising people for each web module. */
@NullMarked
package org.ohms.identity.door;

import org.jspecify.annotations.NullMarked;
