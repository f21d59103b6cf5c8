/** Whether what was handed over lasts for the days a medicine was to be taken. */
@NullMarked
package org.ohms.prescribing.adherence;

import org.jspecify.annotations.NullMarked;
