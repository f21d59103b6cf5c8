/** Words that a browser shows although no page is open (Web Push): that there is something new, and never what. */
@NullMarked
package org.ohms.messaging.push;

import org.jspecify.annotations.NullMarked;
