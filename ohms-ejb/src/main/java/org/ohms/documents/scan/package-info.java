/** The virus scanner before every document. */
@NullMarked
package org.ohms.documents.scan;

import org.jspecify.annotations.NullMarked;
