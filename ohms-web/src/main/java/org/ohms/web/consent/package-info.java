/** Pages of consent: signing in the portal, paper at the desk, the words and their versions. */
@NullMarked
package org.ohms.web.consent;

import org.jspecify.annotations.NullMarked;
