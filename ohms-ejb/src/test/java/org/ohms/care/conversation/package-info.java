@NullMarked
package org.ohms.care.conversation;

import org.jspecify.annotations.NullMarked;
