/** The threshold of every page: which door, which page, from whose site, and what every answer says about itself. */
@NullMarked
package org.ohms.web.door;

import org.jspecify.annotations.NullMarked;
