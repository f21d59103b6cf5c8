/** Somebody asks for an account at the patients' door and shows that the e-mail is theirs. */
@NullMarked
package org.ohms.patients.signup;

import org.jspecify.annotations.NullMarked;
