/** Who can be booked: doctors and nurses with their number, specialties, qualifications and usual place. */
@NullMarked
package org.ohms.scheduling.practitioner;

import org.jspecify.annotations.NullMarked;
