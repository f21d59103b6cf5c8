/** The pages of articles for patients: writing and reviewing them, and reading them in the portal. */
@NullMarked
package org.ohms.web.education;

import org.jspecify.annotations.NullMarked;
