/** What patients ask to be written in their charts, and what those who care for them make of it. */
@NullMarked
package org.ohms.records.proposal;

import org.jspecify.annotations.NullMarked;
