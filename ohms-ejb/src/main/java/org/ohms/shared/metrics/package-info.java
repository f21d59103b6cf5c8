/** What a node counts and measures about its own work. */
@NullMarked
package org.ohms.shared.metrics;

import org.jspecify.annotations.NullMarked;
