/** What patients agree to and withdraw: the words, version by version, and who signed them. */
@NullMarked
package org.ohms.patients.consent;

import org.jspecify.annotations.NullMarked;
