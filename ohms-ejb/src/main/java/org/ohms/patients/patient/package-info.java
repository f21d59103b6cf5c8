/** The patient: registration, changes with their history, photo, merging two records into one. */
@NullMarked
package org.ohms.patients.patient;

import org.jspecify.annotations.NullMarked;
