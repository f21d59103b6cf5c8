/** The interfaces from outside, as a partner meets them. */
@NullMarked
package org.ohms.api;

import org.jspecify.annotations.NullMarked;
