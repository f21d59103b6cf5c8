/** Every use case leaves a line; the lines are sealed into a signed chain; a verifier finds what was changed. */
@NullMarked
package org.ohms.compliance.audit;

import org.jspecify.annotations.NullMarked;
