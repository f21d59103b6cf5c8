/** What all pages share: the table of pages, who is here, texts, refusals beside their fields, dates, icons and the Faces wiring. */
@NullMarked
package org.ohms.web.shared;

import org.jspecify.annotations.NullMarked;
