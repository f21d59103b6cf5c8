/** The published description of the interfaces, and the page that people read. */
@NullMarked
package org.ohms.api.docs;

import org.jspecify.annotations.NullMarked;
