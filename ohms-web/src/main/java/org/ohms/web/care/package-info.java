/** The pages of what happens between visits: messages and the work that comes of them. */
@NullMarked
package org.ohms.web.care;

import org.jspecify.annotations.NullMarked;
