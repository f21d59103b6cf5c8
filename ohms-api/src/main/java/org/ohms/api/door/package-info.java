/** The way of every request to the interfaces: encrypted only, under a correlation id, within limits. */
@NullMarked
package org.ohms.api.door;

import org.jspecify.annotations.NullMarked;
