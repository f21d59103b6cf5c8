/** What a patient and those who care for them want a figure to be. */
@NullMarked
package org.ohms.records.goal;

import org.jspecify.annotations.NullMarked;
