/** Visits by video, held between browsers. */
@NullMarked
package org.ohms.telemedicine;

import org.jspecify.annotations.NullMarked;
