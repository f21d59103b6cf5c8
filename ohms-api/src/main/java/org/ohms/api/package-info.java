/** The hospital for other systems: translations at the edge onto the same use cases the pages call. */
@NullMarked
package org.ohms.api;

import org.jspecify.annotations.NullMarked;
