/** Where messages of a demonstration hospital end: nobody outside gets them, administrators read them. */
@NullMarked
package org.ohms.messaging.catcher;

import org.jspecify.annotations.NullMarked;
