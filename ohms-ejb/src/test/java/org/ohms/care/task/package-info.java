@NullMarked
package org.ohms.care.task;

import org.jspecify.annotations.NullMarked;
