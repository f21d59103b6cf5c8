/** The virus scanner before every document. */
@NullMarked
package org.ohms.records.document.scan;

import org.jspecify.annotations.NullMarked;
