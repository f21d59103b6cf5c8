/** The guide: short articles in plain words about what really exists, for those who may use it. */
@NullMarked
package org.ohms.web.help;

import org.jspecify.annotations.NullMarked;
