/** The first page of a chart: what changed, and how things stand. */
@NullMarked
package org.ohms.records.summary;

import org.jspecify.annotations.NullMarked;
