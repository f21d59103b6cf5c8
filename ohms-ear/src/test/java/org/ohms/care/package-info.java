/** What happens between visits, seen in the browser. */
@NullMarked
package org.ohms.care;

import org.jspecify.annotations.NullMarked;
