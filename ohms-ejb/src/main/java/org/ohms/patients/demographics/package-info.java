/** What describes a person in words: names, birth date, addresses, contacts; and the rules they must keep. */
@NullMarked
package org.ohms.patients.demographics;

import org.jspecify.annotations.NullMarked;
