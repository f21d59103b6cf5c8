/** Pictures of the pages of documents, drawn by a process of its own that holds no keys. */
@NullMarked
package org.ohms.records.document.preview;

import org.jspecify.annotations.NullMarked;
