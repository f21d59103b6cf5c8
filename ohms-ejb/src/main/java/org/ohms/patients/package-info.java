/**
 * Patients: who they are, how they are found, doubles and their merging, and lists brought in from elsewhere. Uses
 * shared, compliance and identity only.
 */
@NullMarked
package org.ohms.patients;

import org.jspecify.annotations.NullMarked;
