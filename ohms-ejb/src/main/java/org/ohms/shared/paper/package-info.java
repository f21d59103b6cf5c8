/** Documents to print, whatever they say. */
@NullMarked
package org.ohms.shared.paper;

import org.jspecify.annotations.NullMarked;
