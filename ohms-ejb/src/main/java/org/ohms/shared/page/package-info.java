/** One page of a list, cut by the database. */
@NullMarked
package org.ohms.shared.page;

import org.jspecify.annotations.NullMarked;
