/** The pages of the pharmacy. */
@NullMarked
package org.ohms.web.pharmacy;

import org.jspecify.annotations.NullMarked;
