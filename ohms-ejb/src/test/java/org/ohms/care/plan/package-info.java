@NullMarked
package org.ohms.care.plan;

import org.jspecify.annotations.NullMarked;
