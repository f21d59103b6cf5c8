/** The patients' own pages: home, booking, visits, and answers by link. */
@NullMarked
package org.ohms.web.portal;

import org.jspecify.annotations.NullMarked;
