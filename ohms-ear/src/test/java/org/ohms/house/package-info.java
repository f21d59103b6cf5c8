/** The hospital as tests meet it: the packaged application on a real server with a real database, one or several nodes. */
@NullMarked
package org.ohms.house;

import org.jspecify.annotations.NullMarked;
