/** The pages of visits by video, the channel of their rooms, and what their scripts ask for. */
@NullMarked
package org.ohms.web.telemedicine;

import org.jspecify.annotations.NullMarked;
