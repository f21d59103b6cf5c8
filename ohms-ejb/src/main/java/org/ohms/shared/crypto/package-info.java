/** Encryption of everything that names or describes a person, and the blind index that finds it again. */
@NullMarked
package org.ohms.shared.crypto;

import org.jspecify.annotations.NullMarked;
