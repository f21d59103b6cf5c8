/** How the interfaces say yes: answers that can be repeated, versions, pages with a next link. */
@NullMarked
package org.ohms.api.answer;

import org.jspecify.annotations.NullMarked;
