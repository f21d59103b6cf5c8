/** What is often ordered together: the hospital says so once, and doctors order it with one choice. */
@NullMarked
package org.ohms.records.orderset;

import org.jspecify.annotations.NullMarked;
