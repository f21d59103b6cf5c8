/** Documents of patients: pages for the hospital and the portal, and the ways in and out of them. */
@NullMarked
package org.ohms.web.documents;

import org.jspecify.annotations.NullMarked;
