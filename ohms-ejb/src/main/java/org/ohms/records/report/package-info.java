/** Results: entered, acknowledged, signed, released. */
@NullMarked
package org.ohms.records.report;

import org.jspecify.annotations.NullMarked;
