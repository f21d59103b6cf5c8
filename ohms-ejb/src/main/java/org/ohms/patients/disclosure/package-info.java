/** To whom the hospital gave data of patients: partners by themselves, from the trail; everybody else as the desk writes it down. */
@NullMarked
package org.ohms.patients.disclosure;

import org.jspecify.annotations.NullMarked;
