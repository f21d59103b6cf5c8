/** What was ordered. */
@NullMarked
package org.ohms.records.order;

import org.jspecify.annotations.NullMarked;
