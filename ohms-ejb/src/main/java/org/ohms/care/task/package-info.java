/** Work that people and roles are to do about patients until a time, and what becomes of it. */
@NullMarked
package org.ohms.care.task;

import org.jspecify.annotations.NullMarked;
